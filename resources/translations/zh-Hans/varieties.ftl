# 文字属于哪一种写法。
variety-hant-tw = 台湾繁体
variety-hant-hk = 香港繁体
variety-hant = 繁体
variety-hans = 简体
variety-mixed = 繁简混用
variety-elsewhere = 文中另有：
variety-line = 第 { $line } 行：{ $variety }
variety-others = （{ $count } 行不同）
imported-mixed = 其中 { $count } 篇繁简混用，第一篇是 { $file }。
