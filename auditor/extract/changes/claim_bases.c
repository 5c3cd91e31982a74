#include "extract/changes/change.h"
#include "extract/scene/identity.h"

enum { BASES = 48, LABEL_BYTES = 6 /* two characters */, LONG_END = 12 };

/* A value and what it was before, told side by side. */
typedef struct {
    uint32_t to, from, basis;
} based;

/* The value right before a base that is told by itself: 营业收入31.2亿元，去年同期为26.0亿元. */
static bool read_base(const scene *s, const frame *f, based *out)
{
    view sort = claim_phrase(s, f)->sort;
    uint32_t from = scene_slot(s, f, ROLE_FROM);
    if (claim_phrase(s, f)->claim != CLAIM_CHANGE || f->slots != 1 || from == NONE || from == 0 || !view_equal(sort, VIEW("year")))
        return false;
    const mention *m = &s->mentions[from - 1];
    *out = (based){ from - 1, from, change_basis(s, f) };
    return m->sentence == s->mentions[from].sentence && m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && scene_comparable(s, from - 1, from)
        && (m->flags & (MENTION_PLAN | MENTION_CELL)) == 0;
}

static bool same_value(const scene *s, uint32_t a, uint32_t b)
{
    const figure *p = scene_figure(s, a), *q = scene_figure(s, b);
    return p->unit == q->unit && p->print.digits == q->print.digits && p->print.decimals == q->print.decimals && p->print.scale == q->print.scale
        && p->print.modifier == MODIFIER_EXACT && q->print.modifier == MODIFIER_EXACT && p->print.digits >= 100;
}

/* Does a rate, said of the value right before it, come without a base of its own? */
static bool lacks_base(const scene *s, const frame *f, uint32_t *to, uint32_t *rate)
{
    const phrase *p = claim_phrase(s, f);
    uint32_t start, end;
    *rate = scene_slot(s, f, ROLE_RATE);
    *to = *rate == NONE || *rate == 0 ? NONE : *rate - 1;
    return p->claim == CLAIM_CHANGE && p->sort.length == 0 && f->slots == 1 && f->direction != DIRECTION_NONE && *to != NONE
           && scene_subject(s, f, &start, &end) <= 1 && s->mentions[*to].sentence == s->mentions[*rate].sentence
           && s->mentions[*to].use == USE_LEVEL
           && (*rate + 1 >= s->mention_count || s->mentions[*rate + 1].use != USE_BASE
               || s->mentions[*rate + 1].sentence != s->mentions[*rate].sentence);
}

static void emit_based(scene *s, const frame *f, const based *b, uint32_t to, uint32_t rate)
{
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, VIEW("change/restated"));
    d.what.direction = f->direction;
    draft_claim_add(&d, s, ROLE_FROM, b->from);
    draft_claim_add(&d, s, ROLE_TO, to);
    draft_claim_add(&d, s, ROLE_RATE, rate);
    bool constant = scene_says(s, &s->mentions[b->to], WORDS_CONSTANT) != 0 || scene_says(s, &s->mentions[to], WORDS_CONSTANT) != 0;
    d.gate = constant && !feasible_growth(s, to, b->from, rate, f->direction == DIRECTION_DOWN) ? "constant-prices" : NULL;
    draft_claim_emit(&d, s);
}

/* A headline's growth and the base that only the text below gives: the value is the same, to the digit. */
static void relate_value(scene *s, const frame *f, const based *row, uint32_t count)
{
    uint32_t to, rate;
    for (uint32_t k = 0; lacks_base(s, f, &to, &rate) && k < count; k++)
        if (row[k].to != to && same_value(s, row[k].to, to) && change_one_basis(row[k].basis, change_basis(s, f))) {
            emit_based(s, f, &row[k], to, rate);
            return;
        }
}

/* How many bytes two names have in common at their ends. */
static size_t common_end(view a, view b)
{
    size_t n = 0;
    while (n < a.length && n < b.length && a.start[a.length - 1 - n] == b.start[b.length - 1 - n])
        n++;
    return n;
}

/* A headline that tells a growth and no value: what it says grew, ends in the name of the value below; NONE where two differ. */
static void relate_headline(scene *s, const frame *f, const based *row, uint32_t count)
{
    const phrase *p = claim_phrase(s, f);
    uint32_t rate = scene_slot(s, f, ROLE_RATE), from, to, only = NONE, named = 0;
    if (p->claim != CLAIM_CHANGE || p->sort.length > 0 || f->slots != 1 || f->direction == DIRECTION_NONE || rate == NONE || !identity_heads(s, rate)
        || (rate > 0 && s->mentions[rate - 1].sentence == s->mentions[rate].sentence && s->mentions[rate - 1].kind == TOKEN_AMOUNT)
        || scene_subject(s, f, &from, &to) < 2)
        return;
    view subject = reduced_text(&s->text, from, to);
    subject.length -= wordset_before(s->words->sets[WORDS_BASIS], subject, (uint32_t)subject.length, NULL);
    for (uint32_t k = 0; k < count; k++) {
        view label = scene_label(s, &s->mentions[row[k].to]);
        bool fits = feasible_growth(s, row[k].to, row[k].from, rate, f->direction == DIRECTION_DOWN);
        bool ends = label.length >= LABEL_BYTES && (view_ends(subject, label) || view_ends(label, subject) || (fits && common_end(subject, label) >= LONG_END));
        if (!ends || !change_one_basis(row[k].basis, change_basis(s, f)))
            continue;
        named++;
        if (only == NONE || fits)
            only = k;
    }
    if (only != NONE && (named == 1 || feasible_growth(s, row[only].to, row[only].from, rate, f->direction == DIRECTION_DOWN)))
        emit_based(s, f, &row[only], row[only].to, rate);
}

void claim_bases(scene *s)
{
    based row[BASES];
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->frame_count && count < BASES; i++)
        count += read_base(s, &s->frames[i], &row[count]);
    for (uint32_t i = 0; i < s->frame_count && count > 0; i++) {
        relate_value(s, &s->frames[i], row, count);
        relate_headline(s, &s->frames[i], row, count);
    }
}
