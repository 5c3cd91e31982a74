--- What there is, is what there was and what came, less what went.
return rule {
    id = "totals/balance",
    severity = "error",
    summary = { zh = "期初、增减与期末数不平", en = "what was, came and went does not make what is" },
    examples = {
        flags = {
            "车间原有职工<parts>420人</parts>，去年退休<less>36人</less>，招工<parts>58人</parts>，现有<total>432人</total>。",
            "上年末存粮<parts>4,261吨</parts>，全年购进<parts>3,122吨</parts>，销出<less>3,483吨</less>，年末存粮<total>3,800吨</total>。",
            "原有学校<parts>178所</parts>，撤并<less>46所</less>，新建<parts>6所</parts>，现有<total>128所</total>。",
            "去年底，全县有养殖场<parts>206家</parts>。今年关停<less>37家</less>，新建<parts>12家</parts>，目前有<total>191家</total>。",
            "年初企业<parts>56户</parts>，一年间入库<parts>11户</parts>、退库<less>4户</less>，年末达到<total>68户</total>。",
            "年初门店<parts>286家</parts>，上半年新开<parts>52家</parts>、关停<less>18家</less>，6月末门店数为<total>330家</total>。",
        },
        accepts = {
            "全院年初在册医护人员312人，年内招收28人，调出9人，退休14人，年末在册317人。",
            "去年末有员工860人，全年新招120人，其中大学生86人，离职64人，年末937人。",
            "车间原有职工420人，去年退休36人，招工58人，现有442人。",
            "上年末存粮4,261吨，全年购进3,122吨，销出3,483吨，年末存粮3,900吨。",
            "年末全市企业2,318家，其中新增206家，注销118家，上年末2,230家。",
            "年初门店286家，上半年新开52家、关停18家，6月末门店数为320家。",
            "年初在册职工1246人，招聘86人，退休53人，年末在册1279人。",
            "图书室原有图书3,200册，新购600册，借出480册，现有读者260人。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("balance") do
            local left = sum(claim.parts)
            for _, less in ipairs(claim.less) do
                left = left - less
            end
            expect(equal(claim.total, left), { from = claim })
        end
    end,
}
