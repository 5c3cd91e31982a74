-- Words that say which year is meant, seen from the text itself.
return {
  last = { ["去年"] = true, ["上年"] = true, ["过去一年"] = true, ["过去的一年"] = true, ["上一年"] = true },
  other = { ["前年"] = true, ["大前年"] = true, ["明年"] = true, ["后年"] = true, ["来年"] = true },
  -- Names of figures that tell by how much something has changed: what came of a period that is over.
  changed = { ["增长"] = true, ["增加"] = true, ["下降"] = true, ["减少"] = true, ["上升"] = true, ["提高"] = true, ["增幅"] = true, ["降幅"] = true, ["同比增长"] = true, ["同比下降"] = true, ["回落"] = true, ["上涨"] = true, ["下跌"] = true, ["多"] = true, ["少"] = true },
  this = { ["今年"] = true, ["本年"] = true, ["本年度"] = true, ["当前一年"] = true },
}
