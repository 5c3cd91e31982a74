#include "extract/sums/ledger.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "extract/sums/sum_charge.h"

enum { GAP = 60, GAP_SENTENCE = 90 };

#define UNASKED (NONE - 1)

/* A daily mean is no level, but those of all lines add up to that of the network. */
static bool is_level(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->use == USE_LEVEL && (m->flags & MENTION_EACH) == 0)
        || ((m->use == USE_RATIO || m->use == USE_LEVEL) && scene_figure(s, which)->per == 0 && sum_says(s, m->clause, m->place, WORDS_MEAN_TIME));
}

static bool make_entry(const scene *s, uint32_t which, entry *out)
{
    const mention *m = &s->mentions[which];
    bool level = is_level(s, which);
    const figure *f = scene_figure(s, which);
    if ((m->kind != TOKEN_AMOUNT && m->kind != TOKEN_DURATION)
        || (!level && m->use != USE_BASE && m->use != USE_LEVEL && (m->use != USE_DIFFERENCE || !scene_unit(s, which)->count))
        || (m->flags & (MENTION_CELL | MENTION_HEDGED)) != 0 || m->sentence == NONE || f->given || f->print.digits <= 0
        || f->print.denominator != 1)
        return false;
    const double unit = f->unit == 0 ? 1 : exact_about(scene_unit(s, which)->factor);
    *out = (entry){ which, { UNASKED, UNASKED }, UNASKED, (double)f->print.digits * exact_ten_to(f->print.scale - f->print.decimals) * unit,
                    exact_ten_to(f->print.nature == NATURE_MEASURE ? f->print.scale - f->print.decimals : f->print.scale) * unit,
                    m->use != USE_BASE, level && m->kind == TOKEN_AMOUNT };
    return true;
}

bool ledger_linked(const ledger *l, uint32_t a, uint32_t b, step how)
{
    const mention *x = ledger_mention(l, a), *y = ledger_mention(l, b);
    uint32_t gap = y->place - x->place;
    if (x->sentence != y->sentence && sum_has_lead(l->s, l->entries[b].which))
        return false;       /* of the same whole, divided in another way */
    if (x->block == y->block)
        return y->sentence - x->sentence <= 1 && gap <= (how == STEP_HEAD ? LEDGER_GAP : x->sentence == y->sentence ? GAP : GAP_SENTENCE);
    uint8_t p = l->s->x->clean->blocks[x->block].kind, q = l->s->x->clean->blocks[y->block].kind;
    return x->block + 1 == y->block && p == q && gap <= (p == BLOCK_ITEM ? LEDGER_GAP : GAP);
}

bool ledger_counts_it(const ledger *l, uint32_t total, uint32_t part)
{
    const scene *s = l->s;
    const unit *u = scene_unit(s, l->entries[part].which);
    if (ledger_comparable(l, total, part))
        return true;
    view noun = scene_noun(s, ledger_mention(l, total));
    int8_t scale = 0;
    unsigned length = 1;
    if (!scene_unit(s, l->entries[total].which)->count || !u->count || noun.length == 0)
        return false;
    utf8_decode(noun.start, noun.start + noun.length, &length);
    const unit *named = language_unit(s->x->language, (view){ noun.start, length }, &scale);
    return view_find(noun, u->name) >= 0 || (named != NULL && named->count && unit_comparable(named, u));
}

static uint32_t find_next(const ledger *l, uint32_t at, step how)
{
    for (uint32_t n = at + 1; n < l->count && n <= at + LEDGER_AHEAD && ledger_mention(l, n)->place - ledger_mention(l, at)->place <= LEDGER_GAP; n++) {
        if (!l->entries[n].level || !ledger_comparable(l, at, n))
            continue;
        if (how == STEP_HEAD && sum_mark_between(l->s, ledger_mention(l, at), ledger_mention(l, n)) < MARK_SEMICOLON)
            continue;
        return ledger_linked(l, at, n, how) ? n : NONE;
    }
    return NONE;
}

uint32_t ledger_next(const ledger *l, uint32_t at, step how)
{
    uint32_t *known = &l->entries[at].next[how];
    if (*known == UNASKED)
        *known = find_next(l, at, how);
    return *known;
}

static uint32_t find_behind(const ledger *l, uint32_t at)
{
    for (uint32_t n = at + 1; n < l->count && n <= at + LEDGER_AHEAD && ledger_mention(l, n)->place - ledger_mention(l, at)->place <= LEDGER_GAP; n++)
        if (ledger_counts_it(l, n, at)
            || (n == at + 1
                && ((ledger_mention(l, n)->flags & MENTION_TOTAL) != 0
                    || sum_says(l->s, ledger_mention(l, n)->clause, ledger_mention(l, n)->place, WORDS_CLOSED))
                && ledger_mention(l, n)->sentence == ledger_mention(l, at)->sentence && scene_unit(l->s, l->entries[n].which)->count
                && scene_unit(l->s, l->entries[at].which)->count))
            return ledger_mention(l, n)->block <= ledger_mention(l, at)->block + 1 ? n : NONE;
    return NONE;
}

uint32_t ledger_behind(const ledger *l, uint32_t at)
{
    uint32_t *known = &l->entries[at].behind;
    if (*known == UNASKED)
        *known = find_behind(l, at);
    return *known;
}

uint32_t ledger_beside(const ledger *l, uint32_t at)
{
    for (uint32_t n = at; n-- > 0 && n + LEDGER_AHEAD > at && ledger_mention(l, at)->place - ledger_mention(l, n)->place <= LEDGER_GAP;)
        if (l->entries[n].level && ledger_comparable(l, n, at))
            return ledger_linked(l, n, at, STEP_NEXT) && sum_mark_between(l->s, ledger_mention(l, n), ledger_mention(l, at)) <= MARK_COMMA ? n : NONE;
    return NONE;
}

addition ledger_addition(const ledger *l, uint32_t total, const uint32_t *run, uint32_t count)
{
    addition a = { .total = l->entries[total].which, .count = count, .pattern = VIEW("sum/ledger") };
    for (uint32_t i = 0; i < count; i++)
        a.parts[i] = l->entries[run[i]].which;
    return a;
}

entry ledger_sum(const ledger *l, const uint32_t *run, uint32_t count)
{
    entry sum = { .which = NONE };
    for (uint32_t i = 0; i < count; i++) {
        sum.value += l->entries[run[i]].value;
        sum.slack += l->entries[run[i]].slack;
    }
    return sum;
}

bool ledger_open(scene *s, ledger *l)
{
    *l = (ledger){ .s = s, .patience = LEDGER_PATIENCE, .entries = memory_new(sizeof *l->entries * (s->mention_count + 1u)) };
    s->failed = s->failed || l->entries == NULL;
    for (uint32_t i = 0; l->entries != NULL && i < s->mention_count; i++)
        l->count += make_entry(s, i, &l->entries[l->count]);
    return l->entries != NULL;
}
