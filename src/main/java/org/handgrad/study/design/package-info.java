/** What trials a configuration asks for. */
package org.handgrad.study.design;
