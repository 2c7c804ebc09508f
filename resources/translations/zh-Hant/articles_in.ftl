# 讀入文章：為什麼不收，以及讀的時候要告訴她什麼。

reading-file-missing = 找不到 { $file }。請檢查路徑。
reading-is-folder = { $file } 是資料夾，不是檔案。要讀裡面所有文章，請直接匯入這個資料夾。
reading-no-file = { $file } 不是一般檔案。請選純文字檔或存下來的網頁。
reading-file-unreadable = 無法讀取 { $file }（{ $reason }）。請檢查是否有權限開啟。
reading-empty = { $file } 是空的，沒有內容可匯入。請重新儲存這篇文章。
reading-blank = { $file } 只有空白，沒有文字可匯入。
reading-too-large = { $file } 有 { $size } MB，最多只能讀 { $limit } MB。請先拆成一篇篇文章。
reading-long-line = { $file } 第 { $line } 行：這一行約有 { $count } 個字，最多只能顯示 { $limit } 個。請在段落之間換行。
reading-other-kind = { $file } 是 { $kind } 檔，無法讀取。請另存為純文字（UTF-8）、DOCX 或 PDF 再匯入。
reading-binary = { $file } 不是文字檔：第 { $byte } 個位元組是零。如果確實是文字，請指定編碼（--encoding）。
reading-encoding-unsure = { $file }：從內容看不出是什麼編碼。請用 --encoding 指定：{ $encodings }。
reading-encoding-unknown = 沒有叫做 { $encoding } 的編碼。請從這些裡面選：{ $encodings }。
reading-undecodable = { $file } 第 { $line } 行、第 { $byte } 個位元組：不是 { $encoding }，有 { $count } 個字讀不出來。請用 --encoding 換一種編碼：{ $encodings }。
reading-surrogate = { $file } 第 { $line } 行：有半個字元（{ $code }），任何檔案都存不了。請在原文刪去再匯入。
reading-page-empty = { $file } 是空白網頁。請重新儲存完整的網頁。
reading-page-gave-up = { $file } 第 { $line } 行：這個網頁無法拆解（{ $cause ->
    [depth] 元素套了超過 256 層
    [size] 其中一段文字超過 10 MB
   *[other] 原始碼損壞
}）。請在瀏覽器裡複製文章，再貼進來。
reading-no-article = { $file }：在這個網頁裡找不到文章。請在瀏覽器裡複製文章，再貼進來。
reading-profile-one-script = 轉換方案 { $profile } 不是繁簡互轉。請從這些裡面選：{ $profiles }。
reading-profile-other-script = { $file } 是{ $script ->
    [hans] 簡體
   *[hant] 繁體
}字，而轉換方案 { $profile } 是從另一種字體轉起的。請不要指定方案，或選一個合適的。

reading-encoding-found = { $file }：以 { $encoding } 讀入（把握 { $score }%）。如果文字不對，請換一種編碼。
reading-characters-replaced = { $file }：有 { $count } 個字以 { $encoding } 讀不出來，顯示為 �。
reading-characters-removed = { $file }：去掉了 { $count } 個看不見的控制字元。
reading-script-mixed = { $file }：同一篇裡繁簡混用（繁體 { $hant } 字、簡體 { $hans } 字）。請確認它本來是哪一種。
reading-lines-other-script = { $file }：有 { $count } 行與全文的文字不同，第一處在第 { $line } 行。

reading-other-format = { $file } 是{ $found ->
    [text] 純文字
   *[other] { $found } 檔
}，不是 { $format }。請不要指定 --format，或改成正確的格式。
reading-damaged = { $file } 損壞或不完整（{ $problem }）。請重新儲存或下載。
reading-password = { $file } 有密碼保護。請打開後另存一份不設密碼的，再匯入。
reading-several = { $file } 裡不只一篇文章，而這裡只要一篇。請把要用的那篇單獨存成一個檔案。
reading-no-rows = { $file } 裡沒有文章。請確認是不是這個檔案。
reading-zip-entries = { $file } 裡有 { $count } 個檔案，一次最多讀 { $limit } 個。請先拆開。
reading-zip-size = { $file } 解開後有 { $size } MB，一次最多讀 { $limit } MB。請先拆開。
reading-zip-bomb = { $file }：「{ $member }」解開後會大過原來 { $ratio } 倍以上，只有惡意的壓縮檔才會這樣，所以什麼都沒有解開。如果確定可信，請自行解開後匯入裡面的檔案。
reading-xml-damaged = { $file } 第 { $line } 行：檔案損壞（{ $problem }）。請用原來的程式打開，重新儲存。
reading-xml-entities = { $file } 宣告了 XML 實體，可能藉此讀取別的檔案或塞滿記憶體，所以沒有讀入。請用原來的程式打開，重新儲存。
reading-zip-nested = { $file } 是套在壓縮檔裡的壓縮檔，最多只打開 { $limit } 層。請先自行解開外層，再匯入裡面的內容。
reading-zip-path = { $file }：「{ $member }」指向壓縮檔以外的位置，只有惡意的壓縮檔才會這樣，所以沒有讀入。如果確定可信，請自行解開後匯入裡面的檔案。
reading-column-no-text = { $file }：沒有一欄是中文內容（有這些欄：{ $columns }）。請指定是哪一欄：--column text=欄名（JSON：--field text=欄名）。
reading-column-missing = { $file } 沒有「{ $column }」這一欄（有這些欄：{ $columns }）。請檢查 --column 或 --field。
reading-field-unknown = 欄位不能是「{ $field }」。可以是：{ $fields }。
reading-row-blank = { $file }：這一列沒有內容。請補上、刪去這一列，或略過讀不了的（--skip-failing）。
reading-replaced = { $file }：有 { $count } 個字以 { $encoding } 讀不出來。請用 --encoding 換一種編碼，或把檔案另存為 UTF-8。
reading-csv-broken = { $file } 第 { $line } 行：從這裡起不成表格（{ $problem }）。請檢查儲存格前後的引號。
reading-no-json = { $file } 第 { $line } 行：不是 JSON（{ $problem }）。請每行寫一個物件。
reading-no-object = { $file }：不是帶欄位的物件。請每篇文章寫一個物件。
reading-pdf-pages = { $file } 有 { $count } 頁，最多讀 { $limit } 頁。請先拆開。
reading-pdf-scan = { $file } 裡是文字的圖片，不是文字。請先做文字辨識（OCR）。
reading-pdf-no-han = { $file }：這個 PDF 讀得出的內容只有 { $share }% 是中文，字型沒有說明是哪些字。請打開後複製文字，核對再貼進來；或做文字辨識（OCR）。
reading-nested = { $file } 第 { $line } 行：引文和清單套了超過 { $limit } 層。請拆開，或當成純文字匯入（--format text）。
