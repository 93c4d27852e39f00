/** What a trial is, and what tells it from every other one. */
package org.handgrad.study.trial;
