#include "widgets/octet-stack-steps.h"

#include "widgets/octet-placed-label.h"
#include "widgets/octet-stack-track.h"

/* Pixels. */
#define ARROW_INSET 36
#define BEND_INSET 8
#define BEND_DROP 4
#define EDGE 8
#define LINE_WIDTH 1.6f

/* What is worked with while arrows are placed. */
typedef struct
{
  OctetStackSteps *steps;
  const OctetStackPicture *picture;
  GtkWidget *const *tracks;
  const GdkRectangle *places;
  float width; /* of the whole picture */
} Plan;

void
octet_stack_steps_show (OctetStackSteps *steps, const OctetStackPicture *picture)
{
  for (guint step = 0; step < OCTET_N_STACK_STEPS; step++)
    gtk_label_set_markup (GTK_LABEL (steps->labels[step]),
                          picture->steps[step] != NULL ? picture->steps[step] : "");
}

/* What is reached by bending back does not count. */
static void
get_lit_span (const Plan *plan, guint layer, float *ret_left, float *ret_right)
{
  const gboolean bends = plan->picture->bends_back && layer == OCTET_STACK_INTERNET;

  octet_stack_track_get_lit_span (OCTET_STACK_TRACK (plan->tracks[layer]),
                                  plan->picture->n_cells[layer] - (bends ? 1 : 0), ret_left,
                                  ret_right);
  *ret_left += (float) plan->places[layer].x;
  *ret_right += (float) plan->places[layer].x;
}

static gboolean
has_room_at (const Plan *plan, guint step, float x)
{
  const float wanted = (float) octet_placed_label_get_width (plan->steps->labels[step]);

  return x + OCTET_STACK_STEP_SPACE + wanted <= plan->width ||
         x - OCTET_STACK_STEP_SPACE - wanted >= (float) plan->places[step].x;
}

/* Straight up where a lit cell stands over a lit cell, in line with the arrow above if it can. */
static float
find_x (const Plan *plan, guint step, float wished)
{
  float upper_left, upper_right, left, right;

  if (plan->picture->steps[step] == NULL)
    return -1;

  get_lit_span (plan, step, &upper_left, &upper_right);
  get_lit_span (plan, step + 1, &left, &right);
  left = MAX (left, upper_left);
  right = MIN (right, upper_right);

  if (wished > left + EDGE && wished < right - EDGE && has_room_at (plan, step, wished))
    return wished;
  if (has_room_at (plan, step, (left + right) / 2) && right - left < 3 * ARROW_INSET)
    return (left + right) / 2;

  return MIN (left + ARROW_INSET, (left + right) / 2);
}

/* ICMP is carried by IP and yet beside it: the step goes up out of IP and down into it. */
static void
find_bend (const Plan *plan)
{
  const guint last = plan->picture->n_cells[OCTET_STACK_INTERNET] - 1;
  float left, right;

  get_lit_span (plan, OCTET_STACK_INTERNET, &left, &right);
  plan->steps->x[OCTET_STACK_TRANSPORT] = right - BEND_INSET;
  plan->steps->bend_x =
      (float) plan->places[OCTET_STACK_INTERNET].x +
      octet_stack_track_get_middle (OCTET_STACK_TRACK (plan->tracks[OCTET_STACK_INTERNET]), last);
}

/* Right of the arrow, or left of it where the right has no room; a bend without room at its right
 * carries them. */
static void
place_words (const Plan *plan, guint step, int gap)
{
  GtkWidget *label = plan->steps->labels[step];
  const gboolean bends = plan->picture->bends_back && step == OCTET_STACK_TRANSPORT;
  const int left = (int) plan->steps->x[step];
  const int right = bends ? (int) plan->steps->bend_x : left;
  const int width = (int) plan->width;
  const int y = plan->places[step].y + plan->places[step].height;
  const int room = width - right - OCTET_STACK_STEP_SPACE;

  if (octet_placed_label_get_width (label) <= room || right < width / 2)
    octet_placed_label_place (label, right + OCTET_STACK_STEP_SPACE, y, room, gap, 0);
  else if (bends)
    octet_placed_label_place (label, right, y, right, gap - BEND_DROP, 1);
  else
    octet_placed_label_place (label, left - OCTET_STACK_STEP_SPACE, y,
                              left - OCTET_STACK_STEP_SPACE, gap, 1);
}

/**
 * octet_stack_steps_allocate:
 * @steps: the steps
 * @picture: what is shown
 * @tracks: the layers, from the top
 * @places: where they are
 * @gap: the height between them, in pixels
 */
void
octet_stack_steps_allocate (OctetStackSteps *steps,
                            const OctetStackPicture *picture,
                            GtkWidget *const *tracks,
                            const GdkRectangle *places,
                            int gap)
{
  const Plan plan = {
    steps,
    picture,
    tracks,
    places,
    (float) gtk_widget_get_width (gtk_widget_get_parent (tracks[0])),
  };
  float wished = -1;

  for (guint step = 0; step < OCTET_N_STACK_STEPS; step++)
    {
      steps->x[step] = find_x (&plan, step, wished);
      wished = steps->x[step] >= 0 ? steps->x[step] : wished;
    }
  if (picture->bends_back)
    find_bend (&plan);

  for (guint step = 0; step < OCTET_N_STACK_STEPS; step++)
    place_words (&plan, step, gap);
}

static void
draw_step (OctetDrawing *drawing, float x, float top, float foot)
{
  const graphene_point_t points[] = { { x, foot }, { x, top } };

  octet_drawing_arrow (drawing, points, G_N_ELEMENTS (points), LINE_WIDTH, OCTET_COLOUR_FG);
}

static void
draw_bend (OctetDrawing *drawing, float x, float bend_x, float middle, float bottom)
{
  const graphene_point_t points[] = {
    { x, bottom }, { x, middle }, { bend_x, middle }, { bend_x, bottom }
  };

  octet_drawing_arrow (drawing, points, G_N_ELEMENTS (points), LINE_WIDTH, OCTET_COLOUR_FG);
}

void
octet_stack_steps_draw (const OctetStackSteps *steps,
                        OctetDrawing *drawing,
                        const OctetStackPicture *picture,
                        const GdkRectangle *places,
                        int line)
{
  for (guint step = 0; step < OCTET_N_STACK_STEPS; step++)
    {
      const float x = steps->x[step];
      const float top = (float) (places[step].y + places[step].height) + 1;
      const float bottom = (float) places[step + 1].y - 1;
      const float foot = bottom - (float) line;

      if (x < 0)
        continue;
      if (picture->bends_back && step == OCTET_STACK_TRANSPORT)
        draw_bend (drawing, x, steps->bend_x, line > 0 ? foot - 1 : (top + foot) / 2, bottom);
      else
        draw_step (drawing, x, top, foot);
    }
}
