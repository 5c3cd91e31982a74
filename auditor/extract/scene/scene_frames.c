#include "extract/scene/scene.h"

/* Does a phrase say over what time a change goes: each year, each step, all of them? One that does not cannot stand for it. */
static bool is_paced(const phrase *p)
{
    return p->claim == CLAIM_CHANGE && (view_equal(p->sort, VIEW("yearly")) || view_starts(p->sort, VIEW("steady")) || view_equal(p->sort, VIEW("overall")));
}

/* A frame says nothing new when another one of the same claim holds all its slots, names no less and comes first. */
static bool covered(const frame *f, const frame *by, const scene *s)
{
    const phrase *a = phrasebook_phrase(s->words->book, f->phrase), *b = phrasebook_phrase(s->words->book, by->phrase);
    if (a->claim != b->claim || (is_paced(a) && !is_paced(b)) || by->slots < f->slots || by->names < f->names
        || (by->slots == f->slots && by->phrase > f->phrase) || (by->slots == f->slots && by->phrase == f->phrase && by >= f))
        return false;
    for (uint32_t i = 0; i < f->slots; i++)
        if (frame_token(by, f->slot[i].role) != f->slot[i].token)
            return false;
    return f->slots > 0 && by->slots > 0;
}

static uint32_t drop_covered(const scene *s, frame *frames, uint32_t count)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++) {
        bool spare = false;
        for (uint32_t j = 0; j < count && !spare; j++)
            spare = j != i && frames[j].slots > 0 && covered(&frames[i], &frames[j], s);
        if (!spare)
            frames[kept++] = frames[i];
    }
    return kept;
}

enum { SENTENCE_FRAMES = 256 };

/* "门票16.2万元": what all tickets brought, and no price of one? */
static bool is_takings(const scene *s, const frame *f)
{
    enum { MYRIAD = 4 /* powers of ten */ };
    const uint32_t price = scene_slot(s, f, ROLE_RATIO);
    return price != NONE && view_equal(phrasebook_phrase(s->words->book, f->phrase)->sort, VIEW("soft-price")) && scene_figure(s, price)->print.scale >= MYRIAD;
}

static uint32_t drop_takings(const scene *s, frame *frames, uint32_t count)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++)
        if (!is_takings(s, &frames[i]))
            frames[kept++] = frames[i];
    return kept;
}

static bool make_room(scene *s)
{
    if (s->frame_room - s->frame_count >= SENTENCE_FRAMES)
        return true;
    uint32_t room = s->frame_room * 2 + 4 * SENTENCE_FRAMES;
    frame *wider = arena_take(s->x->scratch, sizeof *wider * room);
    if (wider == NULL)
        return false;
    if (s->frame_count > 0)
        memcpy(wider, s->frames, sizeof *wider * s->frame_count);
    s->frames = wider;
    s->frame_room = room;
    return true;
}

static uint8_t use_in_role(uint8_t r)
{
    switch (r) {
    case ROLE_FROM: return USE_BASE;
    case ROLE_DIFFERENCE: return USE_DIFFERENCE;
    case ROLE_RATIO: return USE_RATIO;
    case ROLE_SHARE: return USE_SHARE;
    case ROLE_RATE: case ROLE_TIMES: case ROLE_DOUBLINGS: return USE_CHANGE;
    default: return USE_LEVEL;
    }
}

/* "血压偏高27人": a count of those that words right before it say are so, and no difference? */
static bool counts_such(const scene *s, uint32_t which)
{
    const uint32_t place = s->mentions[which].place;
    return scene_unit(s, which)->count && wordset_before(s->words->sets[WORDS_DEGREE], s->text.text, s->text.symbols[place].at, NULL) > 0
        && !scene_tells(s, WORDS_THAN, reduced_text(&s->text, scene_clause_start(s, place), place));
}

static void apply_uses(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        view sort = phrasebook_phrase(s->words->book, f->phrase)->sort;
        bool aside = view_equal(sort, VIEW("aside")) || view_equal(sort, VIEW("gaps"));
        if (view_equal(sort, VIEW("dated")) || view_equal(sort, VIEW("bare")) || view_equal(sort, VIEW("bracketed")) || view_equal(sort, VIEW("rest"))
            || view_equal(sort, VIEW("loose")) || view_equal(sort, VIEW("by")))
            continue;   /* whether it is one is seen when its change, or ratio, is read */
        for (uint32_t j = 0; j < f->slots; j++) {
            uint32_t m = s->mention_of[f->slot[j].token];
            uint8_t use = aside ? USE_ASIDE : use_in_role(f->slot[j].role);
            if (m != NONE && s->mentions[m].use == USE_LEVEL && (use != USE_DIFFERENCE || !counts_such(s, m)))
                s->mentions[m].use = use;
            if (m != NONE && f->slot[j].role == ROLE_WHOLE)
                s->mentions[m].flags |= MENTION_WHOLE;
        }
    }
}

status scene_find_frames(scene *s, error *err)
{
    scene_share_units(s);       /* phrases look at units */
    for (uint32_t i = 0; i < s->x->sentence_count; i++) {
        const sentence *at = &s->x->sentences[i];
        bool beside = (i > 0 && at[-1].block == at->block && at[-1].token_count > 1)
            || (i + 1 < s->x->sentence_count && at[1].block == at->block && at[1].token_count > 1);    /* may speak of its figures */
        if (at->token_count == 0 && s->doc->table_count == 0 && !beside)
            continue;
        if (!make_room(s))
            return error_set(err, STATUS_MEMORY, "no memory for phrases");
        const symbol_span in = s->text.sentences[i];
        frame *found = s->frames + s->frame_count;
        uint32_t count = phrasebook_match(s->words->book, &s->text, in.from, in.to, found, SENTENCE_FRAMES);
        s->frame_count += drop_takings(s, found, drop_covered(s, found, count));
    }
    apply_uses(s);
    return STATUS_OK;
}
