-- How a percentage announces that it is a share of something, and of what.
return {
  -- the whole stands inside: 占全村160户的42.5%
  { "占 !地|用|有率|有着|有量|有者|据|领|优|道|线 .10 {whole:N} .8 的 .4 {share:P}" },
  { "占 !地|用|有率|有着|有量|有者|据|领|优|道|线 <whole:24> (比重|比例|份额) (由|从) .14 {:P} .8 @up_to {share:P}",
    "占 !地|用|有率|有着|有量|有者|据|领|优|道|线 <whole:24> (比重|比例|份额) (由|从) .14 {:P} .8 @down_to {share:P}" },
  -- named: 占全省茶园面积的15.9%，占规上工业总产值比重达79.5%
  { "占 !地|用|有率|有着|有量|有者|据|领|优|道|线|比 了? <whole:24> 的 (比重|比例|份额)? @reach? {share:P}",
    "占 !地|用|有率|有着|有量|有者|据|领|优|道|线|比 了? <whole:24> (比重|比例|份额) @reach? {share:P}",
    "占 !地|用|有率|有着|有量|有者|据|领|优|道|线|比 了? 到? @reach? {share:P}",
    "占 !地|用|有率|有着|有量|有者|据|领|优|道|线|比 了? <whole:16> {share:P}",
    "(，|,|、|（) {share:P=约占}" },
  -- 外销在销售总额中的比重达70%
  { "在 <whole:20> (中|里|内) (的|所占|所占的|占的)? (比重|比例|份额|占比) .4 @reach? {share:P}", "在 <whole:20> (中|里|内) 占 (了|到|据)? @reach? {share:P}" },
  -- 派发现金2.1亿元，相当于净利润的25%
  { "(是|为|相当于) .6 {whole:N} .6 的 {share:P}" },
  { "(相当于|约合|等于|约为|大约是|约占) <whole:20> 的 {share:P}" },
  { "(占比|占比重|比重|占有率|份额|占比例) 由 .14 {:P} .8 @up_to {share:P}", "(占比|占比重|比重|占有率|份额|占比例) 由 .14 {:P} .8 @down_to {share:P}" },
  { "(占比|占比重|比重|占有率|份额|占比例) !较|比|由|从|上年|去年|同比 .4 @reach? {share:P}" },
  -- 在3262名毕业生中，六成…; the share stands first: 有三成以上的企业
  -- every so many: 每100辆中有55辆; and one in four: 四个里头有一个
  { "每 {whole:N} .10 (里|中|里头|当中|之中|里面) .2 (有|占) .4 {part:N}", sort = "every" },
  { "{whole:N} .6 (里|中|里头|当中|之中|里面) .2 (有|占|活|挑) .2 {part:N}", sort = "among" },
  -- 每四件里就有一件, where no figure is read of the last
  { "每 {whole:N} .10 (里|中|里头|当中|之中|里面|就|便|才) .2 (有|占) .1 一 !半|些|批|部|大|小|成|定|直|共|起|次|切|样|线", sort = "every" },
  { "{whole:N} .6 (里|中|里头|当中|之中|里面) .2 (有|占|活|挑) .1 一 !半|些|批|部|大|小|成|定|直|共|起|次|切|样|线", sort = "among" },
  -- the part follows: 近七成是女工，共930人；占到45%，有294人
  { "!<的 {share:P=成|半|分之} .16 @comma (共|共有|共计|计|有|即|合计|总计|计有|为|达|也就是) .8 {part:N}",
    "!<的 {share:P=成|半|分之} .16 @comma .12 !<还|另|余|剩|仍|只 (共|共有|共计|合计|总计|计有|有|为|达) {part:N}",
    "(占|占到|占到了|占了|占据) @reach? {share:P} @comma (共|共有|共计|计|有|即|合计|总计|计有|为|达|也就是) .4 {part:N}", sort = "ahead" },
  { "<whole:20> 的 {share:P} (是|为|由|来自|用于)", sort = "of" },
  -- quotients that are named by their part: 出席率、合格率
  { "^ <part:16> 率 @reach? {share:P} （|( (以|按) .8 {whole:N} .2 计", "^ <part:16> 率 @reach? {share:P}", "^ <part:10> 满意度 @reach? {share:P}", "^ <part:10> 桥隧比 @reach? {share:P}", "^ <part:10> (优良天数|达标天数|优良) (比例|比率|占比) @reach? {share:P}", sort = "rate" },
}
