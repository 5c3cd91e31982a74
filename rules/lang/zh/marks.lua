-- What betrays a broken text.
return {
  -- Something was to be filled in. Characters of "masks" behind one lengthen it.
  placeholders = { "TODO", "todo", "TBD", "待补", "待填", "待核", "待定稿", "此处待", "（略）", "XX", "xx", "××", "＊＊", "**", "○○", "〇〇", "□□", "＿＿", "__" },
  masks = { "X", "x", "×", "*", "＊", "○", "□", "_", "＿" },
}
