# 成对的文章：使用者手上已经有繁简两份文字。

pairs-same-path = { $file } 指定了两次。请先指定繁体，再指定简体。
pairs-file-and-folder = { $folder } 是文件夹，{ $file } 是文件。请指定两个文件，或两个文件夹，里面的文件名要相同。
pairs-no-files = { $hant } 和 { $hans } 里都没有文章。请选两个放有文本文件或网页的文件夹。
pairs-unmatched = 有 { $count } 个文件在另一个文件夹里找不到同名的文件：{ $files }。目前什么都没有配对。请让同一篇的两个文件同名，或把没有对应的移出 { $hant } 和 { $hans }。
pairs-swapped = 两份文字放反了：{ $hant } 大多是简体，{ $hans } 大多是繁体。请先指定繁体。
pairs-wrong-script = { $file } 应该是{ $script ->
    [hans] 简体，但大多是繁体
   *[hant] 繁体，但大多是简体
}字。请选这篇文章的另一份文字。
pairs-same-text = { $hant } 和 { $hans } 的文字完全一样。请选这篇文章的另一份文字，或只导入其中一份，另一份由程序转换。
pairs-little-shared = { $hant } 和 { $hans } 只有 { $share }% 的字相同。请确认两份是同一篇文章。
