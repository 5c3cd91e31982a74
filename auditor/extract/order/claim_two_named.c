#include "extract/claims/claims.h"

/*
** Two things compared by their names, and their values right behind: "the east has less rain than the west: 86 mm in the east, 124
** in the west". The names, or their order, tell whose each value is.
*/

enum { NAME = 6 /* bytes of two characters */, FIRM = 90 /* percent */, BEHIND = 3 /* mentions */ };

static view head_of(const scene *s, const frame *f, role r)
{
    view name = frame_name(f, &s->text, r);
    return name.length > NAME ? (view){ name.start, NAME } : name;
}

static bool is_value(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_PERCENT) && (m->use == USE_LEVEL || m->use == USE_RATIO || m->use == USE_SHARE)
        && (m->flags & (MENTION_HEDGED | MENTION_CELL | MENTION_PLAN)) == 0 && !feasible_unbounded(s, which);
}

/* The only two figures behind the phrase in its sentence; they may be compared. */
static bool find_values(const scene *s, const frame *f, uint32_t out[2])
{
    const uint32_t before = scene_before(s, f->end), first = before == NONE ? 0 : before + 1;
    if (first + 1 >= s->mention_count || s->mentions[first].place < f->end)
        return false;
    const uint32_t sentence = s->mentions[first].sentence;
    if (sentence == NONE || s->text.sentences[sentence].from > f->start || s->mentions[first + 1].sentence != sentence
        || (first + 2 < s->mention_count && s->mentions[first + 2].sentence == sentence && scene_comparable(s, first, first + 2)))
        return false;
    out[0] = first;
    out[1] = first + 1;
    return is_value(s, first) && is_value(s, first + 1) && scene_comparable(s, first, first + 1);
}

/* 1: the first value is the subject's; 2: the second one is; 0: who knows. */
static int whose(const scene *s, const frame *f, const uint32_t *values)
{
    const view great = head_of(s, f, ROLE_GREATER), small = head_of(s, f, ROLE_SMALLER);
    const view one = reduced_text(&s->text, f->end, s->mentions[values[0]].place);
    const view two = reduced_text(&s->text, s->mentions[values[0]].place + 1, s->mentions[values[1]].place);
    if (great.length < NAME / 2 || small.length < NAME / 2 || view_equal(great, small))
        return 0;
    const bool great_one = view_find(one, great) >= 0, great_two = view_find(two, great) >= 0;
    const bool small_one = view_find(one, small) >= 0, small_two = view_find(two, small) >= 0;
    if (great_one != great_two && small_one != small_two && great_one != small_one)
        return great_one ? 1 : 2;
    const bool named = great_one || great_two || small_one || small_two;
    return !named && (scene_tells(s, WORDS_RESPECTIVELY, one) || scene_tells(s, WORDS_FORMER, one)) ? 1 : 0;
}

static void read_frame(scene *s, const frame *f)
{
    uint32_t values[2];
    const int first = find_values(s, f, values) ? whose(s, f, values) : 0;
    if (first == 0)
        return;
    const uint32_t subject = values[first - 1], other = values[2 - first];
    const bool down = f->direction == DIRECTION_DOWN;
    draft_claim d = draft_claim_begin(CLAIM_ORDER, claim_phrase(s, f)->id);
    d.what.confidence = FIRM;
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_GREATER, down ? other : subject);
    draft_claim_add(&d, s, ROLE_SMALLER, down ? subject : other);
    draft_claim_emit(&d, s);
}

void claim_two_named(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const phrase *p = claim_phrase(s, &s->frames[i]);
        if (p->claim == CLAIM_ORDER && view_equal(p->sort, VIEW("named")))
            read_frame(s, &s->frames[i]);
    }
}
