-- The words by which a page is laid out: who wrote it, what is a caption, what numbers a series.
return {
  -- A short line that begins so, with or without a bracket, names its authors or its origin.
  byline_starts = {
    "□", "记者", "本报记者", "本刊记者", "本报通讯员", "通讯员", "见习记者", "特约记者", "特约通讯员", "实习生", "全媒体记者",
    "文/", "图/", "文／", "图／", "撰文", "撰稿", "摄影", "作者", "来源：", "来源:", "责任编辑", "责编", "编辑：", "编辑:", "校对", "编审", "终审",
    "本版图片", "本版照片", "本文图片", "本文照片",
  },
  byline_ends = { "供稿", "文/图", "图/文", "摄影报道" },
  -- A byline that stands below its piece; another piece may follow.
  closing_starts = { "作者系", "作者为", "作者单位", "作者：", "整理：", "本版图片", "本版照片", "本文图片", "本文照片" },
  caption_starts = { "图为", "图片说明", "图①", "图②", "图③", "图④", "上图", "下图", "左图", "右图", "资料图" },
  caption_ends = { "摄", "摄。", "摄）", "摄)", "（资料照片）", "（资料图片）", "（效果图）" },
  -- A numeral behind these words makes a short line a caption.
  caption_numbered = { "表", "图", "附表", "附图" },
  -- A numeral between these words numbers a series of paragraphs. Ranks: 1 chapters, 2 sections, 3 as 一、, 4 as （一）, 5 as 1.,
  -- 6 as (1), 7 as ①; without one it goes inside any of them.
  series = {
    { before = "第", after = "章", rank = 1 }, { before = "第", after = "部分", rank = 1 }, { before = "第", after = "节", rank = 2 },
    { before = "第", after = "条" }, { before = "第", after = "，" }, { before = "第", after = "、" }, { after = "是" }, { after = "要" },
    { before = "其", after = "，" }, { before = "其", after = "、" },
  },
}
