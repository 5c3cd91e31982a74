#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** Totals of what is counted with several words, or told as shares: "1840 bottles, 26 banners and 14 scarves, 1880 pieces in
** all", "31 % in the morning, 27 % in the evening, together 58 %". Words must announce the total, unless it begins the
** clause behind a list. What does not add up is charged only where a slip makes it of a list that stands by itself.
*/

enum { REACH = 30, TELLING = 2 };

/* Can it be one of the parts? */
static bool is_part(const scene *s, uint32_t which, uint32_t total)
{
    const mention *m = &s->mentions[which], *t = &s->mentions[total];
    if (m->kind != t->kind || m->sentence != t->sentence || (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_EACH | MENTION_TOTAL | MENTION_AVERAGE)) != 0
        || scene_figure(s, which)->per != 0 || m->parent != NONE)
        return false;
    return m->kind == TOKEN_PERCENT ? m->use == USE_SHARE || m->use == USE_LEVEL : m->use == USE_LEVEL && scene_unit(s, which)->count;
}

/* The figures right before a total, with nothing but words, pauses and commas between, and perhaps how many they are. */
static uint32_t gather(const scene *s, uint32_t total, uint32_t *parts)
{
    uint32_t found[FEASIBLE_PARTS] = { 0 }, count = 0, next = total, last = total;
    if (total > 0 && s->mentions[total - 1].place >= s->mentions[total].clause && sum_parts_said(s, total) > 0)
        last--;
    for (uint32_t i = last; i-- > 0 && count < FEASIBLE_PARTS && is_part(s, i, total); next = i) {
        if (s->mentions[next].place - s->mentions[i].place > REACH || sum_parted(s, i, next, MARK_COLON))
            break;
        found[count++] = i;
    }
    for (uint32_t i = 0; i < count; i++)
        parts[i] = found[count - 1 - i];
    return count;
}

/* Is some part counted with a word that the total's does not stand for? All others are read as sums of one unit. */
static bool is_mixed(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (!scene_comparable(s, a->parts[i], a->total))
            return true;
    return s->mentions[a->total].kind == TOKEN_PERCENT;
}

/* "1880 pieces in all.": the word for a total right before it, a measure word for anything, and no word of what is counted. */
static bool is_plain_total(const scene *s, uint32_t total)
{
    const mention *m = &s->mentions[total];
    uint32_t at = s->text.symbols[m->place].at;
    bool told = wordset_before(s->words->sets[WORDS_TOTAL], s->text.text, at, NULL) > 0
                || wordset_before(s->words->sets[WORDS_CLOSED], s->text.text, at, NULL) > 0
                || wordset_before(s->words->sets[WORDS_COMES_TO], s->text.text, at, NULL) > 0;
    return told && (m->kind == TOKEN_PERCENT || (wordset_has(s->words->sets[WORDS_SUNDRY], scene_unit(s, total)->name) && m->noun == m->noun_end));
}

/* "12 gold 9 silver 15 bronze, 36 medals": all kinds of one thing, each counted by its own name, and one of each. */
static bool are_kinds(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (!wordset_has(s->words->sets[WORDS_KIND_UNITS], scene_unit(s, a->parts[i])->name)
            || (i > 0 && s->mentions[a->parts[i]].unit == s->mentions[a->parts[i - 1]].unit))
            return false;
    const mention *t = &s->mentions[a->total];
    const uint32_t last = a->count > 0 ? s->mentions[a->parts[a->count - 1]].place : 0;
    const view name = scene_label(s, t);
    const bool own = name.length > 0 && t->label > last;    /* "the blue team has 30 in all" */
    return a->count > TELLING && ((own && scene_tells(s, WORDS_QUANTITY, reduced_text(&s->text, t->clause, t->place))) || (!own && a->announced));
}

static void read_mixed(scene *s, uint32_t total)
{
    const mention *m = &s->mentions[total];
    addition all = { .total = total, .neighbours = true, .announced = claim_is_announced(s, total) || sum_says(s, m->clause, m->place, WORDS_CLOSED),
                     .pattern = VIEW("sum/mixed") };
    all.count = gather(s, total, all.parts);
    if (are_kinds(s, &all)) {
        sum_emit(s, &all, true);
        return;
    }
    if (all.count < 2 || (!all.announced && m->clause != m->place))
        return;
    for (uint32_t count = all.count; count >= 2; count--) {
        addition a = sum_tail(&all, count);
        if ((is_mixed(s, &a) || sum_is_list(s, &a)) && feasible_sum(s, total, a.parts, count) && (all.announced || sum_is_list(s, &a))) {
            sum_emit(s, &a, true);
            return;
        }
    }
    if (is_plain_total(s, total) && is_mixed(s, &all) && sum_is_list(s, &all) && feasible_slip(s, total, all.parts, all.count) > 0
        && feasible_digits_printed(s, total) >= TELLING)
        sum_consider(s, &all);
}

void sum_mixed(scene *s)
{
    for (uint32_t i = 2; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        bool total = m->kind == TOKEN_PERCENT ? m->use == USE_SHARE || m->use == USE_LEVEL
                                              : m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && scene_unit(s, i)->count;
        if (total && m->sentence != NONE && (m->flags & (MENTION_CELL | MENTION_SUMMED | MENTION_HEDGED)) == 0)
            read_mixed(s, i);
    }
}
