# 文字屬於哪一種寫法。
variety-hant-tw = 臺灣繁體
variety-hant-hk = 香港繁體
variety-hant = 繁體
variety-hans = 簡體
variety-mixed = 繁簡混用
variety-elsewhere = 文中另有：
variety-line = 第 { $line } 行：{ $variety }
variety-others = （{ $count } 行不同）
imported-mixed = 其中 { $count } 篇繁簡混用，第一篇是 { $file }。
