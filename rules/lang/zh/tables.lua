-- What the heads of tables say.
return {
  -- A caption or corner cell that gives the unit of all cells: 单位：万元.
  unit_label = { "单位", "计量单位", "金额单位" },
  -- A row or column with one of these as its whole head, or at its head's end, adds up the others.
  total = { "合计", "总计", "小计", "总数", "共计", "总额", "总和", "累计合计", "全部", "总体", "汇总" },
  -- Heads that start with one of these and end a table are totals too, where the other rows are their parts: 全市, 全县.
  whole = { "全网", "全线", "全系统", "全局", "全馆", "全站", "全港", "全矿", "全场", "全班", "全队", "全团", "全所", "全库", "全路网", "全流域", "全水系", "全港区", "全市", "全县", "全区", "全省", "全国", "全镇", "全乡", "全村", "全校", "全院", "全公司", "全厂", "全集团", "全州", "全社会", "全行业", "全年", "全园" },
  -- Heads of columns that tell how far the rows of a table of results are apart: its times are lengths, not hours of the day.
  gap = { "之差", "差距", "时间差", "落后", "分差", "成绩差", "相差", "距第一", "距冠军", "领先" },
  -- Rows and columns that are shown beside the others, not among them.
  aside = { "其中", "#", "注", "备注", "说明" },
}
