-- One of the posts with 50 comments, and these comments.
\set n random(1, 2000)
SELECT post.id, post.author_id, post.anonymous, post.content, post.content_html, post.language, post.tags,
       post.nsfw, post.status, post.likes_count, post.comments_count, post.hot_rank, post.created_at,
       post.published_at, post.edited_at, author.username, author.display_name,
       EXISTS (SELECT 1 FROM reaction WHERE reaction.account_id = NULL AND reaction.post_id = post.id) AS liked
FROM post
LEFT JOIN account author ON author.id = post.author_id
WHERE post.gone IS NULL AND post.status = 'approved'
  AND post.id = CAST(md5('post' || :n) AS uuid);
SELECT comment.id, comment.post_id, comment.parent_id, comment.author_id, comment.anonymous,
       comment.voice_number, comment.content, comment.content_html, comment.status, comment.gone,
       comment.path, comment.depth, comment.created_at, comment.edited_at, author.username, author.display_name,
       CASE WHEN post.anonymous THEN comment.voice = post.voice ELSE comment.author_id = post.author_id END AS op,
       comment.author_id = NULL AS mine
FROM comment
JOIN post ON post.id = comment.post_id
LEFT JOIN account author ON author.id = comment.author_id
WHERE post.gone IS NULL AND post.status = 'approved' AND comment.status = 'approved'
  AND comment.post_id = CAST(md5('post' || :n) AS uuid) AND comment.path > ''
ORDER BY comment.path
LIMIT 51;
