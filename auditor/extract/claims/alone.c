#include "extract/claims/alone.h"

enum { REACH = 12 };    /* mentions before the first, and behind the last */

static bool is_single(const scene *s, uint32_t at)
{
    const mention *m = &s->mentions[at];
    const printed *p = &scene_figure(s, at)->print;
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && p->digits == 1 && p->decimals == 0 && p->scale == 0;
}

bool alone_is_aside(const scene *s, uint32_t at)
{
    const uint8_t kind = s->mentions[at].kind;
    return kind == TOKEN_ORDINAL || kind == TOKEN_AGE || is_single(s, at);
}

bool alone(const scene *s, const uint32_t *which, uint32_t count)
{
    uint32_t first = which[0], last = which[0];
    bool lasting = false;
    for (uint32_t i = 0; i < count; i++) {
        first = which[i] < first ? which[i] : first;
        last = which[i] > last ? which[i] : last;
        lasting = lasting || s->mentions[which[i]].kind == TOKEN_DURATION;
    }
    for (uint32_t at = first > REACH ? first - REACH : 0; at < s->mention_count && at <= last + REACH; at++) {
        bool one = false, beside = false;
        for (uint32_t i = 0; i < count; i++) {
            one = one || which[i] == at;
            beside = beside || s->mentions[which[i]].sentence == s->mentions[at].sentence;
        }
        if (!one && beside && !alone_is_aside(s, at) && (lasting || s->mentions[at].kind != TOKEN_DURATION))
            return false;
    }
    return true;
}
