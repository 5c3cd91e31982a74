--- What was done, over its target, is the stated degree of completion; a counted target that is not named must exist.
return rule {
    id = "percentages/completion",
    severity = "error",
    summary = { zh = "完成比例与完成数、目标数不符", en = "a degree of completion disagrees with what was done and its target" },
    examples = {
        flags = {
      "渡口税收完成<done>46.35亿元</done>，年初预算为<target>45.00亿元</target>，完成预算的<rate>107.0%</rate>；培训费年初预算1300万元。",
      "非税收入完成9.27亿元，年初预算为9.00亿元，完成预算的103.0%；会议费年初预算<target>2400万元</target>，实际支出<done>2040万元</done>，为预算的<rate>95.0%</rate>，比上年的2200万元压减160万元。",
      "预算执行情况：一般公共预算收入完成<done>15.12亿元</done>，为预算的<rate>108%</rate>（预算数<target>16.4亿元</target>）。",
            "今年计划改造老旧管网<target>80公里</target>，目前已完成<done>52公里</done>，完成年度任务的<rate>75%</rate>。",
            "全年计划投资<target>24亿元</target>，上半年完成投资<done>13.2亿元</done>，完成年度计划的<rate>65%</rate>。",
            "全年计划投资<target>24亿元</target>，上半年完成<done>13.2亿元</done>，占年度计划的<rate>65%</rate>。",
            "今年全市造林计划为<target>24万亩</target>。\n\n到10月底，已造林<done>18万亩</done>，完成年度计划的<rate>65%</rate>。",
            "年初排定的技改项目年度投资计划为<target>48亿元</target>，超额完成。\n\n全年完成投资<done>52.8亿元</done>，是年度计划的<rate>115%</rate>。",
            "至今累计改造<done>17.22万户</done>，已是五年总目标的<rate>75%</rate>。\n\n五年总目标<target>24.6万户</target>，也要如数完成。",
            "管廊全长<target>24公里</target>，已建成<done>15.6公里</done>，工程进度为<rate>75%</rate>。",
            "年初计划造林<target>4.2万亩</target>，实际完成<done>3.95万亩</done>，为年初计划的<rate>97.0%</rate>。",
        },
        accepts = {
      "1—4月累计运货1890万吨，1—3月为1428万吨，全年目标4500万吨，进度42%。",
      "预计全县生产总值突破380亿元，增长5.8%左右；一般公共预算收入17.3亿元，完成预算的96.8%。",
      "预算执行情况：一般公共预算收入完成15.12亿元，为预算的108%（预算数14亿元）。",
            "全县一般公共预算收入完成18.72亿元，年初预算为18.00亿元，完成预算的104.0%。",
            "今年计划改造老旧管网80公里，目前已完成52公里，完成年度任务的65%。",
            "全年招商引资项目9个，完成年度任务的112.5%。",
            "管廊全长24公里，已建成15.6公里，工程进度为65%。",
            "年初计划造林4.2万亩，6月调整为3.8万亩，实际完成3.95万亩，为年初计划的94.0%，为调整后计划的103.9%。",
            "今年已放流500万尾，是去年全年400万尾的1.25倍，完成三年总目标1,200万尾的41.7%。",
            "今年全市造林计划为24万亩。\n\n到10月底，已造林18万亩，完成年度计划的75%。",
            "2026年新增就业目标3000人。\n\n2025年新增就业3260人，完成全年目标的105%。",
            "全市危房改造三年计划为1.2万户。\n\n今年改造4800户，完成全年计划的120%。",
            "去年的招商目标为40亿元，超额完成。\n\n今年引资38亿元，完成全年目标的85%。",
            "全年计划投资36亿元。\n\n水利上完成投资5.4亿元，达到年度目标的108%。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("completion") do
            if claim.target then
                expect(equal(claim.rate, claim.done / claim.target), { from = claim })
            elseif claim.done.counted then
                expect(whole(claim.done / claim.rate), { from = claim })
            end
        end
    end,
}
