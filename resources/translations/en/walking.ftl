# The walk from mark to mark, titles, related items, the path through the day.
verb-frame = label with its frame
verb-hold = say who holds a post
verb-hold-everywhere = say who holds which posts
verb-rest-nonquote = say that the rest is not speech
