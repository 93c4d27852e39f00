/** Typed columns: what the cells of a table mean, and a table whose cells are numbers and words. */
package org.handgrad.data.column;
