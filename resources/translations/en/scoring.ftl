# `yanguan score`: two datasets compared.

scoring-nothing-complete = The gold set declares nothing complete, so nothing can be scored: what is not labelled might only not have been looked at. Set its articles to done (Ctrl+Enter) and export it again.
scoring-other-text = “{ $title }” ({ $article }) has another text in the second file. Export both files from the same articles.
