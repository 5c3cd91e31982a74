-- Words that say which year is meant, seen from the text itself.
return {
  last = { ["去年"] = true, ["上年"] = true, ["过去一年"] = true, ["过去的一年"] = true, ["上一年"] = true },
  this = { ["今年"] = true, ["本年"] = true, ["本年度"] = true, ["当前一年"] = true },
}
