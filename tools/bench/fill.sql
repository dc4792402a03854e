-- 10 000 people, 100 000 posts (a minute apart, a fifth anonymous), 300 000 comments (50 under each of the first 2 000
-- posts, 2 or 3 under the others), 1 000 000 likes. Ids are computed, so that the measuring side knows them without asking.
-- The people have the password of `bench`, who was there before.
BEGIN;

INSERT INTO account (id, username, username_lower, username_skeleton, password_hash, created_at)
SELECT CAST(md5('person' || n) AS uuid), 'person_' || n, 'person_' || n, 'person_' || n, password_hash,
       timestamptz '2025-01-01Z'
FROM generate_series(1, 10000) AS n, account
WHERE username = 'bench';

CREATE TEMPORARY TABLE words ON COMMIT DROP AS
SELECT repeat('Вільне слово тихо росте поміж людей, і кожен знайде тут свою розмову. Осінь пахне димом та яблуками, '
    || 'а місто вчиться слухати. Хто не боїться спитати, той почує відповідь; решта прийде згодом. ', 40) AS text;

INSERT INTO post_tag (key, name) SELECT 'тема' || n, 'Тема' || n FROM generate_series(0, 199) AS n;

INSERT INTO post (id, author_id, anonymous, voice, content, content_html, language, tags, tag_keys, nsfw, status,
                  hot_rank, created_at, published_at)
SELECT CAST(md5('post' || n) AS uuid),
       CASE WHEN n % 5 <> 0 THEN CAST(md5('person' || 1 + n * 7919 % 10000) AS uuid) END,
       n % 5 = 0,
       CASE WHEN n % 5 = 0 THEN decode(md5('voice' || n), 'hex') END,
       content, '<p>' || content || '</p>', 'uk',
       CASE WHEN n % 2 = 0 THEN ARRAY['Тема' || n % 200, 'Тема' || (n + 7) % 200] ELSE '{}' END,
       CASE WHEN n % 2 = 0 THEN ARRAY['тема' || n % 200, 'тема' || (n + 7) % 200] ELSE '{}' END,
       n % 20 = 3, 'approved', extract(epoch FROM at) / 45000, at, at
FROM (SELECT n, timestamptz '2026-01-01Z' - n * interval '1 minute' AS at,
             trim(substr(words.text, 1 + n * 7919 % 5000, 100 + n * 31 % 500)) AS content
      FROM generate_series(1, 100000) AS n, words) AS written
ORDER BY n DESC;

INSERT INTO comment (id, post_id, author_id, anonymous, content, content_html, status, depth, path, created_at)
SELECT gen_random_uuid(), CAST(md5('post' || n) AS uuid), CAST(md5('person' || 1 + k * 7 % 10000) AS uuid), false,
       content, '<p>' || content || '</p>', 'approved', 0, lpad(CAST(k AS text), 12, '0'),
       timestamptz '2026-01-01Z' + k * interval '1 second'
FROM (SELECT CASE WHEN k <= 100000 THEN 1 + (k - 1) / 50 ELSE 2001 + k % 98000 END AS n, k,
             trim(substr(words.text, 1 + k * 79 % 5000, 40 + k * 31 % 160)) AS content
      FROM generate_series(1, 300000) AS k, words) AS said;

-- A hundred likes from everybody, on 100 posts in a row: the first posts get more than the last.
INSERT INTO reaction (account_id, post_id)
SELECT CAST(md5('person' || person) AS uuid), CAST(md5('post' || 1 + CAST(99999 * power(place, 3) AS integer)) AS uuid)
FROM generate_series(1, 10000) AS person,
     LATERAL (SELECT (liked + person / 10000.0) / 100 AS place FROM generate_series(0, 99) AS liked) AS spread
ON CONFLICT DO NOTHING;

-- Close to the top two of them meet on one post; a million there must be.
INSERT INTO reaction (account_id, post_id)
SELECT CAST(md5('person' || k % 10000 + 1) AS uuid), CAST(md5('post' || 100000 - k / 10000) AS uuid)
FROM generate_series(1, 1000000) AS k
LIMIT (SELECT 1000000 - count(*) FROM reaction);

UPDATE post SET likes_count = likes, comments_count = comments, hot_rank = hot_rank + log(greatest(likes, 1))
FROM (SELECT id AS counted,
             (SELECT count(*) FROM reaction WHERE post_id = id) AS likes,
             (SELECT count(*) FROM comment WHERE post_id = id) AS comments
      FROM post) AS counts
WHERE id = counted;

UPDATE post_tag SET posts_count = counted.posts_count
FROM (SELECT tag, count(*) AS posts_count FROM post, unnest(tag_keys) AS tag GROUP BY tag) AS counted
WHERE key = tag;

COMMIT;
VACUUM (FULL, ANALYZE) post;
VACUUM ANALYZE;
