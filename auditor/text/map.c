#include "text/map.h"

#include "base/memory.h"

static bool continues(const map_run *last, const map_run *next)
{
    if (last->step != next->step || last->source_step != next->source_step)
        return false;
    uint32_t distance = next->clean - last->clean;
    return distance % last->step == 0 && last->source + distance / last->step * last->source_step == next->source;
}

void map_append(offset_map *m, map_run run)
{
    if (m->failed || (m->count > 0 && continues(&m->runs[m->count - 1], &run)))
        return;
    if (m->count == m->room) {
        uint32_t room = m->room > 0 ? m->room * 2 : 64;
        map_run *runs = room > m->room ? memory_resize(m->runs, room, sizeof *runs) : NULL;
        if (runs == NULL) {
            m->failed = true;
            return;
        }
        m->runs = runs;
        m->room = room;
    }
    m->runs[m->count++] = run;
}

void map_free(offset_map *m)
{
    memory_free(m->runs);
    *m = (offset_map){ NULL, 0, 0, false };
}

bool map_is_identity(const offset_map *m)
{
    return m->count == 1 && m->runs[0].source == 0 && m->runs[0].step == 1 && m->runs[0].source_step == 1;
}

uint32_t map_find(const map_run *runs, uint32_t count, uint32_t near, uint32_t at)
{
    uint32_t low = near < count && runs[near].clean <= at ? near : 0, high, leap = 1;
    while ((high = count - low > leap ? low + leap : count) < count && runs[high].clean <= at) {
        low = high;
        leap *= 2;
    }
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (runs[middle].clean <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* One unit of 'outer' may lie across several runs of 'inner': its ends are looked up, not its bytes. */
static void compose_folded(offset_map *out, const map_run *run, uint32_t end, const offset_map *inner, uint32_t *near)
{
    for (uint32_t at = run->clean; at < end; at += run->step) {
        uint32_t from = map_start(run, at), to = from + run->source_step - 1;
        *near = map_find(inner->runs, inner->count, *near, from);
        uint32_t source = map_start(&inner->runs[*near], from);
        uint32_t last = map_find(inner->runs, inner->count, *near, to);
        uint32_t width = map_end(&inner->runs[last], to) - source;
        map_append(out, (map_run){ at, source, run->step, (uint16_t)width });
    }
}

static void compose_kept(offset_map *out, const map_run *run, uint32_t end, const offset_map *inner, uint32_t *near)
{
    uint32_t decoded = run->source, stop = run->source + (end - run->clean);
    *near = map_find(inner->runs, inner->count, *near, decoded);
    while (decoded < stop) {
        const map_run *r = &inner->runs[*near];
        map_append(out,
                   (map_run){ run->clean + (decoded - run->source), map_start(r, decoded), r->step, r->source_step });
        if (*near + 1 == inner->count)
            break;
        decoded = inner->runs[++*near].clean;
    }
}

status map_compose(offset_map *out, const offset_map *outer, uint32_t length, const offset_map *inner, error *err)
{
    uint32_t near = 0;
    for (uint32_t i = 0; i < outer->count; i++) {
        const map_run *run = &outer->runs[i];
        uint32_t end = i + 1 < outer->count ? outer->runs[i + 1].clean : length;
        if (run->step == 1 && run->source_step == 1)
            compose_kept(out, run, end, inner, &near);
        else
            compose_folded(out, run, end, inner, &near);
    }
    return out->failed ? error_set(err, STATUS_MEMORY, "no memory for the offsets of a draft") : STATUS_OK;
}
