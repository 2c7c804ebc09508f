# 連結：按鍵、拖動、建議。
verb-fill = 填入引語或任免
verb-relink = 改連另一個
verb-same-speaker = 沿用說話人
no-speaker-before = 這條引語之前沒有哪條有說話人。請先連結一個。
