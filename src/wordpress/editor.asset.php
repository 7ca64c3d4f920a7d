<?php
/**
 * Tells WordPress which scripts to load before editor.js, the script of the block.
 *
 * @package TikTokExitGuide
 */

defined( 'ABSPATH' ) || exit;

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-escape-html', 'wp-i18n' ),
	'version'      => '{{version}}',
);
