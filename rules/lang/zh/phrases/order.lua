-- One figure is more than another.
return {
  { "{greater:NP} @comma? .4 (超过|高于|多于|大于|超出|超) 了? .14 {smaller:NP}" },
  { "{smaller:NP} @comma? .4 (低于|少于|小于|不及|不如) .14 {greater:NP}" },
  { "(最大|最高|最多|最长|最重|位居第一|居第一|排第一|第一名|第一位|居首|榜首) ,24 {greater:N} ;2 (其次|居第二|排第二|第二名|第二位|次之|居次) ,16 {smaller:N}" },
  { "(新增|新获|新建|新引进|新认定|新培育) .14 {smaller:N} ,8 (累计|总数|总量|总面积|总里程) .12 {greater:N}" },
  { "授信 .10 {greater:N} ,10 放款 .6 {smaller:N}", "(申报|申请) .10 {greater:N} ,10 (获批|授权) .6 {smaller:N}",
    "(签约|签订) .10 {greater:N} ,10 (落地|开工|履约|到位) .6 {smaller:N}", sort = "soft" },
  -- both named: 东区比西区多8.6万人次
  { "^ <greater:14> (比|较) <smaller:14> @change (约|近|了)? {difference:NQU}" },
  { "^ <greater:14> (高出|高于|多于|多出|超出|超过|领先) <smaller:14> {difference:NQU}", direction = "up" },
  { "^ <greater:14> (低于|少于|落后于|落后|不及) <smaller:14> {difference:NQU}", direction = "down" },
  { "{smaller:N} .6 @comma? (达到|达|为|实际为) {greater:N}", sort = "crossed" },
  { "{smaller:N} @comma? .2 力争 (达到|实现|突破)? .4 {greater:N}", "占地 .4 {greater:N} ,24 (建成|已建|开发) .8 {smaller:N}",
    "总产值 .4 {greater:N} ,10 增加值 .4 {smaller:N}", sort = "soft" },
  -- 雨禾231.7亿元居次，春溪以248.9亿元列第三
  { "{greater:N} .2 (居|列|排|位居|排名|名列|位列|排在|居于) (全市|全省|全国|全县)? {count:O}", sort = "ranked" },
  { "(榜首|居首|冠军|头名) .16 {greater:N}", "{greater:N} .2 (居首|居榜首|夺冠|领跑|拔得头筹)", sort = "first" },
  { "{greater:N} .2 (居次|居次席|屈居次席|居亚军|获亚军)", sort = "second" },
  -- both named, no figure: 青驰则超过凌度
  { "^ <greater:8> (则|已|也|首次)? (超过|超越|反超|赶超|高于|多于) (了)? <smaller:8> ^", sort = "named" },
  -- 最高峰出现在10月3日，达78.1万人次；10月4日79.6万人次
  { "(最高峰|最高值|峰值|单日最高|单日最多|单月最高) ,16 {greater:N}", sort = "peak" },
  { "^ <greater:10> (最高|最多|最大|居首|居第一|位居第一|排名第一|最长)", sort = "most" },
  { "^ <whole:12> (最高|最多|最大|最快|最长|最重) 的 .2 是 <greater:12> ^", sort = "table" },
  { "^ <whole:12> (最低|最少|最小|最慢|最短|最轻) 的 .2 是 <greater:12> ^", sort = "table", direction = "down" },
  { "^ <smaller:10> (最低|最少|最小|最短|垫底)", sort = "most", direction = "down" },
}
