--- Parts that are all of a total add up to it; parts that exclude each other never exceed it.
return rule {
    id = "totals/sum",
    severity = "error",
    summary = { zh = "各部分之和与总数不符", en = "the parts do not add up to their total" },
    examples = {
        flags = {
            "全县有林场<total>46个</total>，其中国营林场<part>12个</part>、集体林场<part>19个</part>、合作林场<part>14个</part>。",
            "上午到馆<part>1.7万人次</part>，下午到馆<part>2.6万人次</part>，合计<total>4.9万人次</total>。",
            "全年新签合同<total>53份</total>，其中金额百万元以上<part>9份</part>，五十万元至百万元<part>17份</part>，五十万元以下<part>25份</part>。",
            "书院共收古籍<total>328册</total>，刻本类<part>152册</part>、抄本类<part>97册</part>、稿本类<part>69册</part>。",
            "收回选票1,164张，其中有效票<part>1,129张</part>，废票<part>45张</part>，共<total>1,164张</total>。",
            "去年巡河<part>57天</part>，今年又巡了<part>46天</part>，两年合计<total>93天</total>。",
            "收回测评表<total>862张</total>，其中有效票<part>845张</part>，废票<part>19张</part>。",
            "合作社由三个组组成，有社员<total>312户</total>。分三个组记账，东组<part>118户</part>、中组<part>109户</part>、西组<part>95户</part>。",
            "校区有学员<total>1,460人</total>，男学员<part>742人</part>、女学员<part>728人</part>，教练36人。",
        },
        accepts = {
            "校区有学员1,470人，男学员742人、女学员728人，教练36人。",
            "本届赛事报名12,400人，全程4,100人，半程5,300人，健身跑3,000人；外地选手5,580人。",
            "全县建成泵站126座，其中一级站71座，二级站33座，其余各类站合计22座。",
            "全年生产农机9.6万台，其中收割机5.2万台；收割机里，轮式3.1万台，履带2.1万台。",
            "展馆先后借得藏品12件；随后两次又借得8件和20件，三次共计40件。",
            "全县有农家书屋240个、藏书31万册、管理员236人。",
            "全县有林场45个，其中国营林场12个、集体林场19个、合作林场14个。",
            "三座水库分别蓄水2.3亿立方米、2.3亿立方米、2.3亿立方米，合计7亿立方米。",
            "全年新签合同90份，其中百万元以上合同41份、千万元以上合同8份。",
            "全区出动人员3600人，其中民兵900人、医护人员240人。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("sum") do
            if claim.complete then
                expect(equal(claim.total, sum(claim.parts)), { from = claim })
            elseif claim.disjoint then
                expect(at_most(sum(claim.parts), claim.total), { from = claim })
            else
                for _, part in ipairs(claim.parts) do
                    expect(at_most(part, claim.total), { from = claim, as = { total = claim.total, part = part } })
                end
            end
        end
    end,
}
