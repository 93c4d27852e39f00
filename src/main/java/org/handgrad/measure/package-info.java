/**
 * What predictions are worth: measures of classifications and regressions, computed from plain arrays by their definitions in {@code
 * docs/reference/measures.md}, each beside the same measure of a model that has not looked at the inputs.
 */
package org.handgrad.measure;
