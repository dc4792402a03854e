-- The page of the feed behind a random post, as a signed-out reader's cursor asks for it.
\set n random(1, 99000)
SELECT post.id, post.author_id, post.anonymous, post.content, post.content_html, post.language, post.tags,
       post.nsfw, post.status, post.likes_count, post.comments_count, post.hot_rank, post.created_at,
       post.published_at, post.edited_at, author.username, author.display_name,
       EXISTS (SELECT 1 FROM reaction WHERE reaction.account_id = NULL AND reaction.post_id = post.id) AS liked
FROM post
LEFT JOIN account author ON author.id = post.author_id
WHERE post.gone IS NULL AND post.status = 'approved'
  AND (post.published_at, post.id) < (timestamptz '2026-01-01Z' - :n * interval '1 minute', uuid '00000000-0000-0000-0000-000000000000')
ORDER BY post.published_at DESC, post.id DESC
LIMIT 21;
