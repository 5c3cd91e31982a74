-- Totals after their parts, and the words that announce parts of the total before.
return {
  { "由 *40 (组成|构成)", sort = "list" },
  { "{:D=全年|全月|全周} .8 {total:NU}", sort = "maybe" },
  { "(合计|共计|总计|总和为|加起来|合起来|三项合计|两项合计|相加) .12 {total:NU}", sort = "sum" },
  { "(共|累计|一共|总共|总数|总量|总额|总投资|总面积|总长|总|全年) .10 {total:NU}", sort = "maybe" },
  { "(分|按) <parts:10> (看|来看|划分|统计)", "按 <parts:8> 分 ^", "从 <parts:8> (构成看|结构看|类型看|领域看|行业看|类别看|去向看|流向看|来源看|分布看)", sort = "axis" },
  { "从 <parts:10> 看", sort = "view" },
  { "分 .6 (实施|建设|推进|完成|组成|构成) .2 (：|:)", sort = "axis" },
}
