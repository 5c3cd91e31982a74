#include "extract/shares/share_tellings.h"

static void add(share_telling *out, const frame *f, const phrase *p)
{
    if (p->claim == CLAIM_SHARE && out->share == NULL)
        out->share = f;
    if (out->way <= TELLS_SHARE)
        out->way = view_equal(p->sort, VIEW("over"))    ? TELLS_OVER
                   : view_equal(p->sort, VIEW("short")) ? TELLS_SHORT
                                                        : TELLS_SHARE;
    if (view_equal(p->sort, VIEW("rate")))
        out->rate = f;
}

const share_telling *share_tellings(const scene *s)
{
    share_telling *out = arena_zero(s->x->scratch, s->mention_count + 1u, sizeof *out);
    for (uint32_t i = 0; out != NULL && i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        const phrase *p = claim_phrase(s, f);
        const uint32_t share = scene_slot(s, f, ROLE_SHARE), at = p->claim == CLAIM_SHARE ? share
                                                                  : p->claim == CLAIM_COMPLETION
                                                                      ? scene_slot(s, f, ROLE_RATE)
                                                                      : NONE;
        if (share != NONE && f->names > 0)
            out[share].named = true;
        if (at != NONE)
            add(&out[at], f, p);
    }
    return out;
}

bool share_exceeds(const scene *s, uint32_t share)
{
    exact value = printed_value(&scene_figure(s, share)->print);
    return exact_multiply(&value, value, scene_unit(s, share)->factor) != STATUS_OK || exact_compare(value, exact_integer(1)) > 0;
}
