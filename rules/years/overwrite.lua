--- One year is the only one of the draft and stands where no year belongs: the trace of a replacement gone wrong.
return rule {
  id       = "years/overwrite",
  severity = "warning",
  summary  = { zh = "年份数字疑似被误替换到数据中", en = "a year seems to have overwritten other figures" },
  examples = {
    flags = {
      "2024年，全市工业完成总产值2598亿元，其中园区完成<figure>2024亿元</figure>。全市小微电商突破<figure>2024家</figure>。",
      "2019年，全县新增<figure>2019个</figure>岗位，培训农民<figure>2019人次</figure>。",
    },
    accepts = {
      "2018女子棋赛开赛\n\n2018年女子棋赛首轮昨天结束。直播网址里的数字是2018。",
      "2024年，全市工业完成总产值2598亿元，其中园区完成2024亿元。2023年，园区完成1890亿元。",
      "2024年，全市小微电商突破2024家。",
    },
  },
  check = function(doc)
    local only, first
    for date in doc:dates { year_from = "text", year = true } do
      if only and date.year ~= only then
        return
      end
      only, first = date.year, first or date
    end
    if not only or only < 2000 or only > 2099 then
      return
    end
    local slots = {}
    for figure in doc:figures() do
      if figure.value == tostring(only) and figure.unit then
        slots[#slots + 1] = figure
      end
    end
    if #slots >= 2 then
      suspect({ year = first, figure = slots }, { zh = "全文只有" .. only .. "一个年份", en = only .. " is the only year of the text" })
    end
  end,
}
