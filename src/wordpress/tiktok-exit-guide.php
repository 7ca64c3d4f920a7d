<?php
/**
 * Plugin Name:       TikTok Exit Guide
 * Description:       A guide that helps your readers leave TikTok, or stay and be harder to reach. As a block or a shortcode. No tracking, no request to anywhere else.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       tiktok-exit-guide
 * Domain Path:       /languages
 *
 * The plugin stores no settings and creates no tables, so there is nothing to clean up when it is deleted.
 *
 * @package TikTokExitGuide
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'tiktok_exit_guide_init' );
add_action( 'enqueue_block_editor_assets', 'tiktok_exit_guide_editor_data' );
add_filter( 'wp_kses_allowed_html', 'tiktok_exit_guide_allow_tag', 10, 2 );
add_filter( 'safecss_filter_attr_allow_css', 'tiktok_exit_guide_allow_accent', 10, 2 );

// With the late priority 99, the filters run after WordPress has converted shortcodes and blocks to HTML.
foreach ( array( 'the_content', 'render_block', 'widget_text', 'widget_custom_html_content' ) as $tiktok_exit_guide_filter ) {
	add_filter( $tiktok_exit_guide_filter, 'tiktok_exit_guide_load_script', 99 );
}
unset( $tiktok_exit_guide_filter );

/**
 * Returns the content of data.json, which the build writes.
 *
 * @return array `attributes`: for each attribute, its allowed `values` (an empty list if all values are allowed) and its
 *   `default`. `guides`: the guides by language. `accent`: the default colours for light and dark pages.
 */
function tiktok_exit_guide_data() {
	static $data;
	if ( null === $data ) {
		$data = wp_json_file_decode( __DIR__ . '/data.json', array( 'associative' => true ) );
	}
	return $data;
}

/**
 * Registers the script, the block and the shortcode.
 */
function tiktok_exit_guide_init() {
	load_plugin_textdomain( 'tiktok-exit-guide', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );

	wp_register_script(
		'tiktok-exit-guide',
		// The script for the language of the page has its guide inside. It loads other languages from the folder languages.
		plugins_url( tiktok_exit_guide_nearest( tiktok_exit_guide_data()['guides'], get_bloginfo( 'language' ) )['script'], __FILE__ ),
		array(),
		'{{version}}',
		// WordPress before 6.3 expects the boolean `$in_footer` here. PHP converts this array to true, which also means the
		// footer.
		array(
			'in_footer' => true,
			'strategy'  => 'async',
		)
	);

	// The editor needs `script_handles` to load the script in its iframe. On the public pages, `script_handles` is not set,
	// because with some themes WordPress would then load the script even on pages without a guide.
	register_block_type( __DIR__, is_admin() ? array( 'script_handles' => array( 'tiktok-exit-guide' ) ) : array() );
	wp_set_script_translations( tiktok_exit_guide_editor_script(), 'tiktok-exit-guide', __DIR__ . '/languages' );

	add_shortcode( 'tiktok_exit_guide', 'tiktok_exit_guide_shortcode' );
}

/**
 * Returns the handle of the editor script of the block.
 *
 * @return string
 */
function tiktok_exit_guide_editor_script() {
	return generate_block_asset_handle( 'tiktok-exit-guide/guide', 'editorScript' );
}

/**
 * Passes the content of data.json to the script of the block in the editor.
 */
function tiktok_exit_guide_editor_data() {
	wp_add_inline_script(
		tiktok_exit_guide_editor_script(),
		'window.tiktokExitGuide = ' . wp_json_encode( tiktok_exit_guide_data() ) . ';',
		'before'
	);
}

/**
 * Allows the tag in posts of all users. If a user may not write all HTML, the `src` of a guide must be a file on this site.
 *
 * @param array        $tags    The allowed tags and their attributes.
 * @param string|array $context The context of the HTML, such as 'post'.
 * @return array
 */
function tiktok_exit_guide_allow_tag( $tags, $context ) {
	if ( 'post' === $context ) {
		$like_any_box              = isset( $tags['div'] ) ? $tags['div'] : array();
		$tags['tiktok-exit-guide'] = array_fill_keys( array_keys( tiktok_exit_guide_data()['attributes'] ), true ) + $like_any_box;

		$on_this_site = array( 'value_callback' => 'tiktok_exit_guide_is_on_this_site' );

		$tags['tiktok-exit-guide']['src'] = $on_this_site;
		// The script also turns `<div data-tiktok-exit-guide data-src="…">` into a guide. WordPress itself would allow any
		// value of `data-src`.
		$tags['div']['data-src'] = $on_this_site;
	}
	return $tags;
}

/**
 * Tells whether a file is on this site. A file on another site could change after an editor has read and published the post.
 *
 * @param string $address The address as it is written in HTML, with entities.
 * @return bool
 */
function tiktok_exit_guide_is_on_this_site( $address ) {
	$address = html_entity_decode( $address, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	// Browsers read a backslash as a slash, and leave out line breaks and tabs. So an address with such characters could look
	// relative but lead to another site.
	if ( preg_match( '/[\x00-\x20\x7f\\\\]/', $address ) ) {
		return false;
	}
	$is_relative = ! preg_match( '#^(?:[a-z][a-z0-9+.-]*:|//)#i', $address );
	$home        = wp_parse_url( home_url() );
	$host        = $home['host'] . ( isset( $home['port'] ) ? ':' . $home['port'] : '' );
	return $is_relative || 1 === preg_match( '#^https?://' . preg_quote( $host, '#' ) . '(?:[/?\#]|$)#i', $address );
}

/**
 * Allows the accent colour in a style attribute. WordPress would remove this declaration, because it contains `light-dark()`.
 *
 * @param bool   $is_allowed Whether WordPress allows the declaration.
 * @param string $css        The declaration, without the parts that WordPress has already allowed.
 * @return bool
 */
function tiktok_exit_guide_allow_accent( $is_allowed, $css ) {
	return $is_allowed || 1 === preg_match( '/^--exit-guide-accent:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\)$/iD', $css );
}

/**
 * Loads the script if the content has a guide, so that pages without a guide do not load it.
 *
 * @param string $html The HTML of the content.
 * @return string The HTML without a change.
 */
function tiktok_exit_guide_load_script( $html ) {
	if ( false !== strpos( (string) $html, '<tiktok-exit-guide' ) || false !== strpos( (string) $html, 'data-tiktok-exit-guide' ) ) {
		wp_enqueue_script( 'tiktok-exit-guide' );
	}
	return $html;
}

/**
 * Returns the HTML for the shortcode `[tiktok_exit_guide]`.
 *
 * @param array|string $written The attributes of the shortcode: all attributes of the element, with hyphens or underscores; `accent` and `accent-dark`, as `#rrggbb`; `link` and `link-text`, the address and the text of the fallback link.
 * @return string
 */
function tiktok_exit_guide_shortcode( $written ) {
	$given = array();
	foreach ( (array) $written as $name => $value ) {
		$given[ str_replace( '_', '-', (string) $name ) ] = trim( $value );
	}
	$data = tiktok_exit_guide_data();

	$tag = '<tiktok-exit-guide';
	foreach ( array_keys( $data['attributes'] ) as $name ) {
		$value = isset( $given[ $name ] ) ? $given[ $name ] : '';
		if ( 'src' === $name ) {
			// WordPress does not store who wrote a shortcode. So the file must be on this site, even if the author may write
			// all HTML.
			$value = esc_url( $value, array( 'http', 'https' ) );
			$value = tiktok_exit_guide_is_on_this_site( $value ) ? $value : '';
		}
		if ( '' !== $value ) {
			$tag .= sprintf( ' %s="%s"', esc_attr( $name ), esc_attr( $value ) );
		}
	}
	$accent = sanitize_hex_color( isset( $given['accent'] ) ? $given['accent'] : '' );
	if ( $accent ) {
		$dark = sanitize_hex_color( isset( $given['accent-dark'] ) ? $given['accent-dark'] : '' );
		$tag .= sprintf( ' style="--exit-guide-accent:light-dark(%s,%s)"', esc_attr( $accent ), esc_attr( $dark ? $dark : $data['accent']['dark'] ) );
	}

	$guide = tiktok_exit_guide_nearest( $data['guides'], isset( $given['lang'] ) ? $given['lang'] : '', get_bloginfo( 'language' ) );
	$link  = esc_url( isset( $given['link'] ) ? $given['link'] : '', array( 'http', 'https', 'mailto' ) );
	$text  = isset( $given['link-text'] ) ? $given['link-text'] : '';
	return sprintf(
		'%s><a href="%s">%s</a></tiktok-exit-guide>',
		$tag,
		$link ? $link : esc_url( $guide['link'] ),
		esc_html( '' !== $text ? $text : $guide['title'] )
	);
}

/**
 * Returns the guide in the language that is nearest to one of the wanted languages. Default: the English guide.
 *
 * The wanted languages are tried in order, until one has a match. For each, the whole tag is tried first, then the tag without
 * its last subtag, and so on. The script of the element does the same in src/languages/nearest-tag.ts.
 *
 * @param array  $guides    The data of the built-in guides, by language tag in lower case.
 * @param string ...$wanted Language tags, in order of preference.
 * @return array
 */
function tiktok_exit_guide_nearest( $guides, ...$wanted ) {
	foreach ( $wanted as $language ) {
		$subtags = preg_split( '/[-_]/', strtolower( $language ) );
		for ( ; $subtags; array_pop( $subtags ) ) {
			$start = implode( '-', $subtags ) . '-';
			foreach ( $guides as $tag => $guide ) {
				if ( 0 === strpos( "$tag-", $start ) ) {
					return $guide;
				}
			}
		}
	}
	return $guides['en'];
}
