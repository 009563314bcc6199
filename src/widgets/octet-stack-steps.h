/* The steps between the layers of the TCP/IP stack's picture: arrows from lit cell to lit cell, and
 * beside each the number that it stands for. A part of OctetStackView, which places and draws it.
 */
#pragma once

#include "widgets/octet-drawing.h"
#include "widgets/octet-stack-picture.h"

G_BEGIN_DECLS

/* Pixels between an arrow and its words. */
#define OCTET_STACK_STEP_SPACE 14

typedef struct
{
  GtkWidget *labels[OCTET_N_STACK_STEPS];
  /* as allocated */
  float x[OCTET_N_STACK_STEPS]; /* below 0: no arrow */
  float bend_x;                 /* where a step that bends back comes down */
} OctetStackSteps;

void octet_stack_steps_show (OctetStackSteps *steps, const OctetStackPicture *picture);
/* @tracks are allocated already, at @places */
void octet_stack_steps_allocate (OctetStackSteps *steps,
                                 const OctetStackPicture *picture,
                                 GtkWidget *const *tracks,
                                 const GdkRectangle *places,
                                 int gap);
/* @line: the height of a line above each layer that arrows do not cross; 0 for none */
void octet_stack_steps_draw (const OctetStackSteps *steps,
                             OctetDrawing *drawing,
                             const OctetStackPicture *picture,
                             const GdkRectangle *places,
                             int line);

G_END_DECLS
