<?php
/**
 * What the editor loads before the block's script.
 *
 * @package TikTokExitGuide
 */

defined( 'ABSPATH' ) || exit;

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-escape-html', 'wp-i18n' ),
	'version'      => '{{version}}',
);
