# Linking: by key, by pointer, by offer.
verb-fill = fill in a frame
verb-relink = link another one instead
verb-same-speaker = same speaker again
no-speaker-before = No quote before this one has a speaker. Link one first.
