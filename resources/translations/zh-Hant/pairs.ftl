# 成對的文章：使用者手上已經有繁簡兩份文字。

pairs-same-path = { $file } 指定了兩次。請先指定繁體，再指定簡體。
pairs-file-and-folder = { $folder } 是資料夾，{ $file } 是檔案。請指定兩個檔案，或兩個資料夾，裡面的檔案名稱要相同。
pairs-no-files = { $hant } 和 { $hans } 裡都沒有文章。請選兩個放有文字檔或網頁的資料夾。
pairs-unmatched = 有 { $count } 個檔案在另一個資料夾裡找不到同名的檔案：{ $files }。目前什麼都沒有配對。請讓同一篇的兩個檔案同名，或把沒有對應的移出 { $hant } 和 { $hans }。
pairs-swapped = 兩份文字放反了：{ $hant } 大多是簡體，{ $hans } 大多是繁體。請先指定繁體。
pairs-wrong-script = { $file } 應該是{ $script ->
    [hans] 簡體，但大多是繁體
   *[hant] 繁體，但大多是簡體
}字。請選這篇文章的另一份文字。
pairs-same-text = { $hant } 和 { $hans } 的文字完全一樣。請選這篇文章的另一份文字，或只匯入其中一份，另一份由程式轉換。
pairs-little-shared = { $hant } 和 { $hans } 只有 { $share }% 的字相同。請確認兩份是同一篇文章。
