--- A stated share equals its part divided by its whole.
return rule {
    id = "percentages/share",
    severity = "error",
    summary = { zh = "占比与分子、分母不符", en = "a stated share disagrees with its part and whole" },
    examples = {
        flags = {
            "全年营业收入<whole>51.00亿元</whole>，较上年46.60亿元增长9.4%；归母净利润<part>6.12亿元</part>，净利率<share>15.0%</share>。",
            "各项贷款余额<whole>7,120亿元</whole>。不良贷款余额<part>85.4亿元</part>，不良贷款率<share>0.98%</share>，上年末1.03%。",
            "集团总资产<whole>860亿元</whole>，总负债<part>516亿元</part>，资产负债率<share>66%</share>。",
            "全乡有苗圃<whole>640亩</whole>，其中油茶苗圃<part>128亩</part>，约占<share>三成</share>。",
            "全年新建项目<whole>40个</whole>，其中亿元以上<part>18个</part>，占<share>55%</share>。",
            "全市完成产值<whole>2598亿元</whole>，园区完成<part>2024亿元</part>，占全市产值比重达<share>79.5%</share>。",
            "全年销售总额<whole>461.3亿元</whole>，其中外销<part>276.8亿元</part>，外销在销售总额中的比重达<share>70.2%</share>。",
            "公司净利润<whole>8.42亿元</whole>。董事会建议派发现金<part>2.13亿元</part>，相当于净利润的<share>35.3%</share>。",
            "盗窃案<part>129起</part>，诈骗案215起。盗窃案排第二，占<whole>861起</whole>案件的<share>22.4%</share>。",
            "本科生毕业<whole>4126人</whole>，研究生毕业734人。截至八月4521人落实去向，其中本科生<part>3814人</part>，落实率<share>95.4%</share>。",
            "选举收回有效票<whole>823张</whole>，常德林得<part>492票</part>，占有效票的<share>65.8%</share>。",
        },
        accepts = {
            "全年营业收入51.00亿元，较上年46.60亿元增长9.4%；归母净利润6.12亿元，净利率12.0%。",
            "各项贷款余额7,120亿元。不良贷款余额85.4亿元，不良贷款率1.20%，上年末1.03%。",
            "公司净利润8.42亿元。董事会建议派发现金2.13亿元，相当于净利润的25.3%。",
            "本科生毕业4126人，研究生毕业734人。截至八月4521人落实去向，其中本科生3814人，落实率92.4%。",
            "保费386.4亿元，其中银保141.8亿元。银保占36.7%；只看新单，银保占比达58.2%。",
            "网上零售额84.2亿元，零售总额312.0亿元，占零售总额的27.0%，比重较上年的25.8%提高1.2个百分点。",
            "全年新建项目40个，其中亿元以上18个，占45%。",
            "园区有企业221家，约九成在正常生产，开工199家。",
            "全年抽检样品140批次，合格率97.1%。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("share") do
            if claim.part then
                expect(equal(claim.share, claim.part / claim.whole), { from = claim })
            end
        end
    end,
}
