# The history of an article and its objects, the way back, the bin.
verb-return = go back in the history
verb-restore = bring back from the bin
return-built-upon = The article cannot go back to there: a person that it referred to then is no longer in the registry (removed or merged since). Undo that first, or go back to a later step.
restore-taken = Nothing could come back: the places are taken, or the labels are there again.
