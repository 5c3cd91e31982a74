/*
** scan.c -- how fast figures and dates are found in news text, on one core, and beside it the bare walk over its code points.
*/
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <time.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "extract/figures/scan.h"
#include "support/draft.h"
#include "support/random.h"

enum { BYTES = 16 << 20, ROUNDS = 3 };

static const char *const clauses[] = {
    "全县今年新建标准化厂房7.2万平方米，", "同比增长8.6%，", "比去年同期提高1.4个百分点；", "其中亿元以上项目16个，", "园区负责人介绍，",
    "一批老旧管网得到改造，", "大家一起动手，", "3月12日上午，", "投资2.45亿元的二期工程完工。", "累计服务群众3600余人次，", "这条河穿城而过，",
    "两岸的芦苇在风里起伏，", "居民的出行因此方便了许多。", "村里的老人说，从前赶集要走大半天，", "如今班车开到了家门口。", "约七成农户加入合作社，",
    "2019年以来，", "货运量由18.3万吨增加到25.7万吨，", "排名全省第六位。", "下一步，将继续完善配套设施，", "让服务更加贴近群众的需要。",
    "清晨的薄雾还没有散去，", "渔船已经离开码头，", "年轻人把直播间搬到了果园，", "仓库门口排起了等候装车的长队。", "老师傅手把手教徒弟辨认木纹，",
    "图书馆把阅览室的灯一直开到深夜，", "沿街的店铺换上了新的招牌，", "专家建议尽快摸清地下管线的走向，", "孩子们在操场上追逐嬉戏，",
    "工作人员逐户上门核对信息，", "这项改革的成效正在显现，", "山上的茶园已经冒出新芽。", "记者在现场看到，", "有关部门表示，",
};

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Clauses in random order, digits drawn anew. */
static void draw(buffer *out)
{
    random_source r = random_from(7);
    while (out->length < BYTES) {
        const char *c = clauses[random_between(&r, 0, sizeof clauses / sizeof *clauses - 1)];
        for (; *c != '\0'; c++)
            buffer_byte(out, *c >= '1' && *c <= '9' ? (char)('1' + random_between(&r, 0, 8)) : *c);
        if (random_between(&r, 0, 15) == 0)
            buffer_byte(out, '\n');
    }
}

int main(void)
{
    buffer text = { .bytes = NULL };
    found_list list = { .items = NULL };
    error err = { .code = STATUS_OK };
    double walk = 1e9, scan = 1e9;
    size_t points = 0;
    const language *l = draft_language();
    draw(&text);
    if (text.failed || l == NULL)
        return 1;
    for (int i = 0; i < ROUNDS; i++) {
        double start = seconds();
        points += utf8_count(buffer_view(&text));
        double middle = seconds();
        list.count = 0;
        if (scan_block(&list, language_scan_words(l), buffer_view(&text), 0, (uint32_t)text.length, 0, false, &err) != STATUS_OK)
            return 1;
        double end = seconds();
        walk = middle - start < walk ? middle - start : walk;
        scan = end - middle < scan ? end - middle : scan;
    }
    printf("figures and dates in news text\t%.0f\tMB/s\n", (double)text.length / scan / 1e6);
    printf("counting its code points alone\t%.0f\tMB/s\n", (double)text.length / walk / 1e6);
    printf("found in a megabyte\t%.0f\tfigures\n", list.count / ((double)text.length / 1e6));
    memory_free(list.items);
    buffer_free(&text);
    return points > 0 ? 0 : 1;
}
