-- Results of a league: units of counts in text, heads of columns in tables, and what a win and a draw are worth.
return {
  win = { "胜", "胜场" },
  draw = { "平", "平局", "平场" },
  loss = { "负", "负场" },
  points = { "积分", "积", "总积分", "得分" },
  points_unit = "分",
  rounds = { "轮", "场", "战", "场次", "轮次" },
  not_rounds = { "少赛", "多赛", "少打", "多打", "还剩", "仅剩", "只剩", "剩余", "剩下", "余下", "尚余", "还有", "落后", "领先", "补赛", "停赛" },  -- before rounds that are not those of the results
  -- So many times two sides met: as many results as the first of them that is told.
  meetings = { "交锋", "交手", "碰面", "对阵", "对决", "相遇", "对垒", "遭遇" },
  meetings_unit = "次",
  win_worth = 3,
  draw_worth = 1,
}
