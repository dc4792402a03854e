-- A post with two tags by one of twenty people: what publishing writes, durable at COMMIT.
\set n random(1, 20)
\set a random(0, 198)
\set b :a + 1
\set at random(1, 5000)
\set size random(100, 600)
BEGIN;
INSERT INTO post_tag (key, name, posts_count)
SELECT key, name, 1
FROM unnest(ARRAY['тема' || :a, 'тема' || :b], ARRAY['Тема' || :a, 'Тема' || :b]) AS tag (key, name)
ORDER BY key
ON CONFLICT (key) DO UPDATE SET posts_count = post_tag.posts_count + 1
RETURNING key, name;
INSERT INTO post (id, author_id, anonymous, content, content_html, language, tags, tag_keys, nsfw, status, hot_rank,
                  created_at, published_at)
SELECT gen_random_uuid(), CAST(md5('person' || :n) AS uuid), false,
       substr(text, :at, :size), '<p>' || substr(text, :at, :size) || '</p>', 'uk',
       ARRAY['Тема' || :a, 'Тема' || :b], ARRAY['тема' || :a, 'тема' || :b], false, 'approved',
       extract(epoch FROM now()) / 45000, now(), now()
FROM (SELECT repeat('Вільне слово тихо росте поміж людей, і кожен знайде тут свою розмову. ', 80) AS text) AS words;
COMMIT;
