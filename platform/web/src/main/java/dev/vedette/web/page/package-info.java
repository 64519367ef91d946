/** The shape of every list: {@link dev.vedette.web.page.Page}, asked for with {@link dev.vedette.web.page.Paging}. */
package dev.vedette.web.page;
