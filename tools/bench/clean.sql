-- Takes away what an earlier run published, so that every run finds the site as it was filled.
DELETE FROM post WHERE created_at > timestamptz '2026-01-01Z';
UPDATE post_tag SET posts_count = counted.posts_count
FROM (SELECT tag, count(*) AS posts_count FROM post, unnest(tag_keys) AS tag GROUP BY tag) AS counted
WHERE key = tag AND post_tag.posts_count <> counted.posts_count;
VACUUM ANALYZE post;
VACUUM ANALYZE post_tag;
