# Pairs: an article whose two texts the user has already.

pairs-same-path = { $file } was named twice. Name the traditional text first, then the simplified one.
pairs-file-and-folder = { $folder } is a folder and { $file } is a file. Name two files, or two folders whose files have the same names.
pairs-no-files = There are no articles in { $hant } and { $hans }. Choose two folders with text files or saved web pages.
pairs-unmatched = { $count ->
    [one] One file has
   *[other] { $count } files have
} no counterpart of the same name in the other folder: { $files }. Nothing was paired. Give both files of an article the same name, or move those without a counterpart out of { $hant } and { $hans }.
pairs-swapped = The two texts are the wrong way round: { $hant } is mostly simplified, { $hans } mostly traditional. Name the traditional text first.
pairs-wrong-script = { $file } should be { $script ->
    [hans] simplified, but is mostly traditional
   *[hant] traditional, but is mostly simplified
}. Choose the other text of this article.
pairs-same-text = { $hant } and { $hans } hold the same text. Choose the other text of this article, or import one of them alone: its counterpart is then converted.
pairs-little-shared = { $hant } and { $hans } share only { $share } % of their characters. Check that they are the same article.
