-- The words of reports: frames, pages, summaries. Messages of findings come from the rules.
return {
  colon = "：", comma = "，", semicolon = "；", separator = "、", open = "（", close = "）",
  severity = { error = "错误", warning = "警告", note = "提示" },
  verdict = { holds = "相符", rounding = "舍入", unknown = "不能判断", doubtful = "存疑", contradicts = "矛盾" },
  suspect = "最可能有误",
  undecidable = "单凭数字不能断定哪一处有误",
  derivation = "推算",
  key = "口径",
  note = "说明",
  repair = "改法",
  qualifiers = "限定",
  role = {
    part = "部分", whole = "总体", share = "占比", shares = "占比", total = "总数", parts = "分项", from = "原值", to = "现值",
    difference = "差额", rate = "比率", times = "倍数", doublings = "翻番", numerator = "分子", denominator = "分母",
    ratio = "比值", done = "完成数", target = "目标", count = "数目", list = "清单", greater = "较大", smaller = "较小",
    duration = "时长", facts = "此处", date = "日期", weekday = "星期", office = "职务", quotation = "引语", name = "名称",
    year = "年份", earlier = "在前", later = "在后", item = "项",
  },
  reason = {
    ["one-digit"] = "改1字", ["two-digits"] = "改2字", transposed = "两字对调", ["dropped-digit"] = "漏1字", ["added-digit"] = "多1字",
    ["decimal-shift"] = "小数点移位", ["thousand-fold"] = "差千倍", ["unit-slip"] = "单位之误", ["neighbour-copied"] = "抄自邻数",
    ["neighbours-exchanged"] = "与邻数对调", ["direction-word"] = "升降之误", ["year-overwrite"] = "误填年份",
    ["list-item"] = "清单增减", weekday = "星期之误", other = "按其余各数推算",
  },
  status = { actual = "实绩", plan = "计划", target = "目标", forecast = "预测" },
  -- Summary lines. {name} is replaced.
  summary = "{documents} 份稿件，{rules} 条规则，{seconds}s：错误 {errors}，警告 {warnings}，提示 {notes}；核对关系 {relations} 处，相符 {holds} 处",
  incomplete = "未能核对 {missing} 处",
  page = {
    title = "稿件核对报告", index = "核对总览", findings = "发现", none = "没有发现问题", verified = "已核对的关系", document = "稿件",
    documents = "稿件", rules = "规则", rule = "规则", candidates = "核对次数", relations = "关系", figures = "数字",
    figures_checked = "已核对的数字", not_evaluated = "未能核对", why = "原因", path = "文件", filter = "筛选", all = "全部",
    complete = "全部核对完毕", incomplete = "核对不完整", text = "正文", published = "发稿日期", place = "位置", previous = "上一页", next = "下一页",
    page_of = "第 {page} 页，共 {pages} 页", silent = "没有遇到可核对之处的规则", no_text = "只有事实文件，没有正文；以下是其中的数字", confidence = "读取把握",
    keys = "按键：j 下一处，k 上一处，/ 筛选，Esc 取消", back = "返回总览", show = "显示", fingerprint = "指纹", probability = "可能性",
    archive = "稿件之间的矛盾", suspicion = "疑点",
  },
}
