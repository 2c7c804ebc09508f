# 其他工具的標註匯入：什麼被拒絕，什麼沒有位置。

labels-outside = { $file }：「{ $label }」在 { $start }–{ $end }，不在文本之內（文本有 { $size } 個字元；以 { $unit } 計）。檔案若以別的單位計數，請指明：--offsets { $units }。
labels-words-differ = { $file }：在 { $start }–{ $end }（以 { $unit } 計），檔案說「{ $label }」是「{ $words }」，那裡卻是「{ $there }」。檔案若以別的單位計數，請指明：--offsets { $units }；否則文本在標註之後被改過：請把兩者重新匯出。
labels-offsets-unsure = { $file }：罕用字或表情符號之後的位置可以有兩種解釋。請指明檔案以什麼計數：--offsets { $units }。
labels-name = { $file }：「{ $label }」不能作標籤的名稱：須為一行，至多 200 個字元。請在原處修改。
labels-shape = { $file }：「{ $field }」不合 { $form } 的格式。請重新匯出檔案，或用 --format 指明別的格式。
labels-line = { $file }，第 { $line } 行：不合 { $form } 的格式。請改正這一行，或重新匯出檔案。
labels-dangling = { $file }：有內容指向「{ $id }」，而它並不存在。請改正這一行，或重新匯出檔案。
labels-brat-alone = { $file }：旁邊沒有同名的 .ann 檔。請把兩個檔案放在同一個資料夾。
labels-brat-no-text = { $file }：它所說的文本 { $text } 不在旁邊。請把兩個檔案放在同一個資料夾。
labels-conll-long = { $file }：超過 { $count } 個詞而沒有文章結束的記號。請在每篇之前加一行 -DOCSTART- O，或 # id = …。
labels-uima-no-text = { $file }：這個 CAS 裡沒有文本（帶 sofaString 的 Sofa）。請連同文本一起匯出。
labels-left = { $file }：{ $what ->
    [relations] 沒有框架可容納的關係
    [attributes] 沒有標註可容納的屬性和備註
    [blank] 只標在空白上的標註
    [answers] 未被接受的任務的標註和關係
    [annotations] 同一任務的其餘標註結果（以第一個為準）
    [regions] 不屬文字的區域
    [comments] 評論
    [equivalences] 等同關係
    [normalizations] 對外部清單的引用
    [counterpart] 只標在簡體文字上、原文沒有的標註
    [texts] 同一 CAS 的其餘文本（以第一個為準）
   *[other] 其餘文本上的標註
}略去 { $count } 個。
cli-import-offsets = 其他工具的位置以什麼計數（預設：檔案寫有文字的，按文字辨認）。
