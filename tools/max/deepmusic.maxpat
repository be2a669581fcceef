{
	"patcher": {
		"fileversion": 1,
		"appversion": {
			"major": 8,
			"minor": 5,
			"revision": 0,
			"architecture": "x64",
			"modernui": 1
		},
		"classnamespace": "box",
		"rect": [
			60,
			100,
			1280,
			846
		],
		"bglocked": 0,
		"openinpresentation": 1,
		"default_fontsize": 12,
		"default_fontface": 0,
		"default_fontname": "Arial",
		"gridonopen": 1,
		"gridsize": [
			15,
			15
		],
		"editing_bgcolor": [
			0.898,
			0.898,
			0.898,
			1
		],
		"locked_bgcolor": [
			0.063,
			0.082,
			0.11,
			1
		],
		"boxes": [
			{
				"box": {
					"id": "obj-1",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						40,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						12,
						190,
						28
					],
					"text": "DeepMusic",
					"textcolor": [
						0.949,
						0.647,
						0.255,
						1
					],
					"fontsize": 20,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-2",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						70,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						786,
						12,
						478,
						28
					],
					"text": "a MIDI keyboard at Max plays too: Options, MIDI Setup",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-3",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						40,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-4",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						40,
						68,
						170,
						22
					],
					"text": "udpsend 127.0.0.1 7770"
				}
			},
			{
				"box": {
					"id": "obj-5",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						40,
						100,
						114,
						22
					],
					"outlettype": [
						""
					],
					"text": "host 127.0.0.1"
				}
			},
			{
				"box": {
					"id": "obj-6",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						160,
						100,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "port 7770"
				}
			},
			{
				"box": {
					"id": "obj-7",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						340,
						40,
						121,
						22
					],
					"outlettype": [
						""
					],
					"text": "udpreceive 7771"
				}
			},
			{
				"box": {
					"id": "obj-8",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						340,
						68,
						79,
						22
					],
					"text": "s dm_told"
				}
			},
			{
				"box": {
					"id": "obj-9",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						520,
						40,
						72,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "loadbang"
				}
			},
			{
				"box": {
					"id": "obj-10",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						520,
						68,
						23,
						22
					],
					"outlettype": [
						""
					],
					"text": "1"
				}
			},
			{
				"box": {
					"id": "obj-11",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						520,
						96,
						93,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "metro 20000"
				}
			},
			{
				"box": {
					"id": "obj-12",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						520,
						124,
						212,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/subscribe 7771 45"
				}
			},
			{
				"box": {
					"id": "obj-13",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						152,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-14",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						780,
						40,
						79,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "closebang"
				}
			},
			{
				"box": {
					"id": "obj-15",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						780,
						68,
						205,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/unsubscribe 7771"
				}
			},
			{
				"box": {
					"id": "obj-16",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						780,
						96,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-17",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						1040,
						40,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-18",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 2,
					"patching_rect": [
						1040,
						68,
						51,
						22
					],
					"outlettype": [
						"bang",
						"bang"
					],
					"text": "t b b"
				}
			},
			{
				"box": {
					"id": "obj-19",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						1040,
						96,
						93,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "delay 25000"
				}
			},
			{
				"box": {
					"id": "obj-20",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						1040,
						124,
						142,
						22
					],
					"outlettype": [
						""
					],
					"text": "set nobody answers"
				}
			},
			{
				"box": {
					"id": "obj-21",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						1200,
						124,
						114,
						22
					],
					"outlettype": [
						""
					],
					"text": "set it answers"
				}
			},
			{
				"box": {
					"id": "obj-22",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1040,
						160,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						216,
						12,
						560,
						28
					],
					"text": "nobody answers yet",
					"textcolor": [
						0.345,
						0.702,
						0.408,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-23",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						160,
						58,
						22
					],
					"outlettype": [
						"int",
						"int",
						"int"
					],
					"text": "notein"
				}
			},
			{
				"box": {
					"id": "obj-24",
					"maxclass": "newobj",
					"numinlets": 3,
					"numoutlets": 1,
					"patching_rect": [
						40,
						188,
						86,
						22
					],
					"outlettype": [
						""
					],
					"text": "pack 0 0 1"
				}
			},
			{
				"box": {
					"id": "obj-25",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						216,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/note"
				}
			},
			{
				"box": {
					"id": "obj-26",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						40,
						244,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-27",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						340,
						200,
						51,
						22
					],
					"outlettype": [
						"int",
						"int",
						"int"
					],
					"text": "ctlin"
				}
			},
			{
				"box": {
					"id": "obj-28",
					"maxclass": "newobj",
					"numinlets": 3,
					"numoutlets": 1,
					"patching_rect": [
						340,
						228,
						86,
						22
					],
					"outlettype": [
						""
					],
					"text": "pack 0 0 1"
				}
			},
			{
				"box": {
					"id": "obj-29",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						340,
						256,
						205,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/control $2 $1 $3"
				}
			},
			{
				"box": {
					"id": "obj-30",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						340,
						284,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-31",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						48,
						305,
						84
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						48,
						305,
						84
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-32",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						374,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						48,
						305,
						20
					],
					"text": "state",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-33",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						374,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						68,
						305,
						64
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 28.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-34",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						48,
						142,
						84
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						333,
						48,
						142,
						84
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-35",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						408,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						333,
						48,
						142,
						20
					],
					"text": "tempo heard",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-36",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						408,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						333,
						68,
						142,
						64
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 20.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-37",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						48,
						142,
						84
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						487,
						48,
						142,
						84
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-38",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						442,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						487,
						48,
						142,
						20
					],
					"text": "bar . beat",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-39",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						442,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						487,
						68,
						142,
						64
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 20.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-40",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						48,
						407,
						84
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						641,
						48,
						407,
						84
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-41",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						476,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						641,
						48,
						407,
						20
					],
					"text": "key heard",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-42",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						476,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						641,
						68,
						407,
						64
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 20.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-43",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						48,
						204,
						84
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						1060,
						48,
						204,
						84
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-44",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						510,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1060,
						48,
						204,
						20
					],
					"text": "chord heard",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-45",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						510,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1060,
						68,
						204,
						64
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 20.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-46",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						144,
						280,
						56
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						144,
						280,
						56
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-47",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						544,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						144,
						280,
						20
					],
					"text": "scene",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-48",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						544,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						164,
						280,
						36
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 12.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-49",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						144,
						200,
						56
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						308,
						144,
						200,
						56
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-50",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						578,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						308,
						144,
						200,
						20
					],
					"text": "next scene",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-51",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						578,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						308,
						164,
						200,
						36
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 12.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-52",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						144,
						240,
						56
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						144,
						240,
						56
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-53",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						612,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						144,
						240,
						20
					],
					"text": "preset",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-54",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						612,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						164,
						240,
						36
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 12.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-55",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						144,
						160,
						56
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						144,
						160,
						56
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-56",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						646,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						144,
						160,
						20
					],
					"text": "engine",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-57",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						646,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						164,
						160,
						36
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 12.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-58",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						144,
						320,
						56
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						944,
						144,
						320,
						56
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-59",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						680,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						944,
						144,
						320,
						20
					],
					"text": "where this bar comes from",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-60",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						680,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						944,
						164,
						320,
						36
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 12.8,
					"fontface": 1
				}
			},
			{
				"box": {
					"id": "obj-61",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						384,
						654,
						44
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						384,
						654,
						44
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-62",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						714,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						384,
						654,
						20
					],
					"text": "last fault",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-63",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						714,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						404,
						654,
						24
					],
					"text": "",
					"textcolor": [
						0.839,
						0.271,
						0.271,
						1
					],
					"fontsize": 9.600000000000001,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-64",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						384,
						267,
						44
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						682,
						384,
						267,
						44
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-65",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						748,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						682,
						384,
						267,
						20
					],
					"text": "waits for a controller",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-66",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						748,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						682,
						404,
						267,
						24
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 9.600000000000001,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-67",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						384,
						133,
						44
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						961,
						384,
						133,
						44
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-68",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						782,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						961,
						384,
						133,
						20
					],
					"text": "you strike",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-69",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						782,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						961,
						404,
						133,
						24
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 9.600000000000001,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-70",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						384,
						158,
						44
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						1106,
						384,
						158,
						44
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-71",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						816,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1106,
						384,
						158,
						20
					],
					"text": "it strikes",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-72",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1200,
						816,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1106,
						404,
						158,
						24
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 9.600000000000001,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-73",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						850,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-74",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						850,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/chord"
				}
			},
			{
				"box": {
					"id": "obj-75",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						850,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-76",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						884,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-77",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						884,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/preset"
				}
			},
			{
				"box": {
					"id": "obj-78",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						884,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-79",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						918,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-80",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						918,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/engine"
				}
			},
			{
				"box": {
					"id": "obj-81",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						918,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-82",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						952,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-83",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						952,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/origin"
				}
			},
			{
				"box": {
					"id": "obj-84",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						952,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-85",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						986,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-86",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						986,
						191,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/learning"
				}
			},
			{
				"box": {
					"id": "obj-87",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						986,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-88",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1020,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-89",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1020,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/fault"
				}
			},
			{
				"box": {
					"id": "obj-90",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1020,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-91",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1054,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-92",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1054,
						198,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/tempo/now"
				}
			},
			{
				"box": {
					"id": "obj-93",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1054,
						128,
						22
					],
					"outlettype": [
						""
					],
					"text": "sprintf set %.1f"
				}
			},
			{
				"box": {
					"id": "obj-94",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1088,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-95",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1088,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/key/now"
				}
			},
			{
				"box": {
					"id": "obj-96",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 2,
					"patching_rect": [
						380,
						1088,
						86,
						22
					],
					"outlettype": [
						"",
						"float"
					],
					"text": "unpack s f"
				}
			},
			{
				"box": {
					"id": "obj-97",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1088,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-98",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1122,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-99",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1122,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/beat"
				}
			},
			{
				"box": {
					"id": "obj-100",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						380,
						1122,
						100,
						22
					],
					"outlettype": [
						"int",
						"int",
						"float"
					],
					"text": "unpack i i f"
				}
			},
			{
				"box": {
					"id": "obj-101",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1122,
						163,
						22
					],
					"outlettype": [
						""
					],
					"text": "sprintf set %ld . %ld"
				}
			},
			{
				"box": {
					"id": "obj-102",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1156,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-103",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1156,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/scene"
				}
			},
			{
				"box": {
					"id": "obj-104",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						380,
						1156,
						65,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route 0"
				}
			},
			{
				"box": {
					"id": "obj-105",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1156,
						37,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "t b"
				}
			},
			{
				"box": {
					"id": "obj-106",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						740,
						1156,
						37,
						22
					],
					"outlettype": [
						""
					],
					"text": "set"
				}
			},
			{
				"box": {
					"id": "obj-107",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						380,
						1190,
						114,
						22
					],
					"outlettype": [
						"int",
						"",
						"int",
						""
					],
					"text": "unpack i s i s"
				}
			},
			{
				"box": {
					"id": "obj-108",
					"maxclass": "newobj",
					"numinlets": 3,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1190,
						198,
						22
					],
					"outlettype": [
						""
					],
					"text": "sprintf set %ld of %ld: %s"
				}
			},
			{
				"box": {
					"id": "obj-109",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						900,
						1190,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-110",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1224,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-111",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1224,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/note"
				}
			},
			{
				"box": {
					"id": "obj-112",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						380,
						1224,
						100,
						22
					],
					"outlettype": [
						"int",
						"int",
						"int"
					],
					"text": "unpack i i i"
				}
			},
			{
				"box": {
					"id": "obj-113",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1224,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-114",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1258,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-115",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1258,
						212,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/answer/note"
				}
			},
			{
				"box": {
					"id": "obj-116",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						380,
						1258,
						114,
						22
					],
					"outlettype": [
						"int",
						"int",
						"float",
						"int"
					],
					"text": "unpack i i f i"
				}
			},
			{
				"box": {
					"id": "obj-117",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1258,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-118",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1292,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-119",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1292,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/error"
				}
			},
			{
				"box": {
					"id": "obj-120",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 2,
					"patching_rect": [
						380,
						1292,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "unpack s s"
				}
			},
			{
				"box": {
					"id": "obj-121",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1292,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-122",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1326,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-123",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1326,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/exit"
				}
			},
			{
				"box": {
					"id": "obj-124",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1326,
						37,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "t b"
				}
			},
			{
				"box": {
					"id": "obj-125",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1326,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "set over"
				}
			},
			{
				"box": {
					"id": "obj-126",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1360,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-127",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1360,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/startup"
				}
			},
			{
				"box": {
					"id": "obj-128",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1360,
						37,
						22
					],
					"outlettype": [
						"bang"
					],
					"text": "t b"
				}
			},
			{
				"box": {
					"id": "obj-129",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1360,
						212,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/subscribe 7771 45"
				}
			},
			{
				"box": {
					"id": "obj-130",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						740,
						1360,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-131",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1394,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-132",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1394,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/state"
				}
			},
			{
				"box": {
					"id": "obj-133",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 2,
					"patching_rect": [
						380,
						1394,
						51,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "t s s"
				}
			},
			{
				"box": {
					"id": "obj-134",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						560,
						1394,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-135",
					"maxclass": "newobj",
					"numinlets": 6,
					"numoutlets": 6,
					"patching_rect": [
						40,
						1428,
						317,
						22
					],
					"outlettype": [
						"",
						"",
						"",
						"",
						"",
						""
					],
					"text": "route idle listening thinking playing muted"
				}
			},
			{
				"box": {
					"id": "obj-136",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1462,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "bgcolor 0.102 0.133 0.173 1.0"
				}
			},
			{
				"box": {
					"id": "obj-137",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						260,
						1462,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "bgcolor 0.122 0.373 0.545 1.0"
				}
			},
			{
				"box": {
					"id": "obj-138",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						480,
						1462,
						205,
						22
					],
					"outlettype": [
						""
					],
					"text": "bgcolor 0.42 0.31 0.627 1.0"
				}
			},
			{
				"box": {
					"id": "obj-139",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						700,
						1462,
						212,
						22
					],
					"outlettype": [
						""
					],
					"text": "bgcolor 0.722 0.412 0.11 1.0"
				}
			},
			{
				"box": {
					"id": "obj-140",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						920,
						1462,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "bgcolor 0.478 0.145 0.188 1.0"
				}
			},
			{
				"box": {
					"id": "obj-141",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						1496,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						532,
						70,
						22
					],
					"text": "scenes",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-142",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1530,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-143",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1530,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/scenes"
				}
			},
			{
				"box": {
					"id": "obj-144",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1530,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-145",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						900,
						1530,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						86,
						532,
						548,
						22
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-146",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						1564,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						646,
						532,
						70,
						22
					],
					"text": "presets",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-147",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1598,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-148",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1598,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/presets"
				}
			},
			{
				"box": {
					"id": "obj-149",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1598,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-150",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						900,
						1598,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						716,
						532,
						548,
						22
					],
					"text": "",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-151",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						212,
						494,
						160
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						212,
						494,
						160
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-152",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						1632,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						212,
						494,
						20
					],
					"text": "the call",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-153",
					"maxclass": "jsui",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						900,
						1632,
						160,
						60
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						232,
						494,
						140
					],
					"parameter_enable": 0,
					"filename": "deepmusic-roll.js",
					"jsarguments": [
						"call"
					],
					"border": 0
				}
			},
			{
				"box": {
					"id": "obj-154",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1666,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-155",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1666,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/phrase"
				}
			},
			{
				"box": {
					"id": "obj-156",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1666,
						114,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend phrase"
				}
			},
			{
				"box": {
					"id": "obj-157",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1700,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-158",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1700,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/phrase/start"
				}
			},
			{
				"box": {
					"id": "obj-159",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1700,
						107,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend start"
				}
			},
			{
				"box": {
					"id": "obj-160",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1734,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-161",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1734,
						198,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/tempo/now"
				}
			},
			{
				"box": {
					"id": "obj-162",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1734,
						107,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend tempo"
				}
			},
			{
				"box": {
					"id": "obj-163",
					"maxclass": "panel",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						2000,
						212,
						742,
						160
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						522,
						212,
						742,
						160
					],
					"background": 1,
					"ignoreclick": 1,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"border": 0,
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-164",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						1802,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						522,
						212,
						742,
						20
					],
					"text": "the answer",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-165",
					"maxclass": "jsui",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						900,
						1802,
						160,
						60
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						522,
						232,
						742,
						140
					],
					"parameter_enable": 0,
					"filename": "deepmusic-roll.js",
					"jsarguments": [
						"answer"
					],
					"border": 0
				}
			},
			{
				"box": {
					"id": "obj-166",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1836,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-167",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1836,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/phrase"
				}
			},
			{
				"box": {
					"id": "obj-168",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1836,
						114,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend phrase"
				}
			},
			{
				"box": {
					"id": "obj-169",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1870,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-170",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1870,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/phrase/start"
				}
			},
			{
				"box": {
					"id": "obj-171",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1870,
						107,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend start"
				}
			},
			{
				"box": {
					"id": "obj-172",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						40,
						1904,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-173",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						120,
						1904,
						198,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/tempo/now"
				}
			},
			{
				"box": {
					"id": "obj-174",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						380,
						1904,
						107,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend tempo"
				}
			},
			{
				"box": {
					"id": "obj-175",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						1972,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						440,
						111,
						62
					],
					"parameter_enable": 0,
					"hint": "every note off, at once, on every output",
					"text": "panic",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.839,
						0.271,
						0.271,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-176",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						1972,
						128,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/panic"
				}
			},
			{
				"box": {
					"id": "obj-177",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						1972,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-178",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2006,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						131,
						440,
						62,
						62
					],
					"parameter_enable": 0,
					"hint": "end the phrase here and answer",
					"text": "respond",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-179",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2006,
						142,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/respond"
				}
			},
			{
				"box": {
					"id": "obj-180",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2006,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-181",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2040,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						197,
						440,
						63,
						62
					],
					"parameter_enable": 0,
					"hint": "the turn is yours: what is being said ends within a quarter of a second, its last notes ring out",
					"text": "listen",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-182",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2040,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/listen"
				}
			},
			{
				"box": {
					"id": "obj-183",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2040,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-184",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2074,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						264,
						440,
						63,
						62
					],
					"parameter_enable": 0,
					"hint": "break off the answer, and what is being thought of, at once",
					"text": "stop",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-185",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2074,
						121,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/stop"
				}
			},
			{
				"box": {
					"id": "obj-186",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2074,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-187",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						2108,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						339,
						448,
						46,
						46
					],
					"parameter_enable": 0,
					"hint": "keep the turn from being handed over, or let it go",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-188",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2108,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						331,
						502,
						62,
						22
					],
					"text": "hold",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-189",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2108,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/hold"
				}
			},
			{
				"box": {
					"id": "obj-190",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2108,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-191",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2142,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-192",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2142,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/held"
				}
			},
			{
				"box": {
					"id": "obj-193",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2142,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-194",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2176,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						397,
						440,
						63,
						62
					],
					"parameter_enable": 0,
					"hint": "one tap of the tempo",
					"text": "tap",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-195",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2176,
						114,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/tap"
				}
			},
			{
				"box": {
					"id": "obj-196",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2176,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-197",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2210,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						464,
						440,
						83,
						62
					],
					"parameter_enable": 0,
					"hint": "the next scene of the set list, or the next preset",
					"text": "scene/next",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-198",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2210,
						163,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/scene/next"
				}
			},
			{
				"box": {
					"id": "obj-199",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2210,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-200",
					"maxclass": "textbutton",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2244,
						100,
						22
					],
					"outlettype": [
						"",
						"",
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						551,
						440,
						84,
						62
					],
					"parameter_enable": 0,
					"hint": "the scene before, or the preset before",
					"text": "scene/prev",
					"mode": 0,
					"rounded": 6,
					"fontsize": 12,
					"bgcolor": [
						0.165,
						0.212,
						0.267,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-201",
					"maxclass": "message",
					"numinlets": 2,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2244,
						163,
						22
					],
					"outlettype": [
						""
					],
					"text": "/deepmusic/scene/prev"
				}
			},
			{
				"box": {
					"id": "obj-202",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2244,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-203",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						2278,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						647,
						448,
						47,
						46
					],
					"parameter_enable": 0,
					"hint": "lock for a performance: scenes and actions go on, nothing can be edited",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-204",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2278,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						639,
						502,
						63,
						22
					],
					"text": "lock",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-205",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2278,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/lock"
				}
			},
			{
				"box": {
					"id": "obj-206",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2278,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-207",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2312,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-208",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2312,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/lock"
				}
			},
			{
				"box": {
					"id": "obj-209",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2312,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-210",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2346,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						714,
						440,
						175,
						18
					],
					"text": "scene/select",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-211",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						2346,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						714,
						458,
						175,
						22
					],
					"parameter_enable": 0,
					"hint": "a scene of the set list, by name or by number from 1",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-212",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						2346,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-213",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						2346,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-214",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						2346,
						233,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/scene/select"
				}
			},
			{
				"box": {
					"id": "obj-215",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						2346,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-216",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2380,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						901,
						440,
						175,
						18
					],
					"text": "preset/select",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-217",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						2380,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						901,
						458,
						175,
						22
					],
					"parameter_enable": 0,
					"hint": "a preset, by name",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-218",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						2380,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-219",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						2380,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-220",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						2380,
						240,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/preset/select"
				}
			},
			{
				"box": {
					"id": "obj-221",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						2380,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-222",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2414,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1088,
						440,
						176,
						18
					],
					"text": "preset/save",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-223",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						2414,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						1088,
						458,
						176,
						22
					],
					"parameter_enable": 0,
					"hint": "keep knobs, ports and controllers as they are now as a preset of yours, under this name",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-224",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						2414,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-225",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						2414,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-226",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						2414,
						226,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/preset/save"
				}
			},
			{
				"box": {
					"id": "obj-227",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						2414,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-228",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2448,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						714,
						484,
						175,
						18
					],
					"text": "learn",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-229",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						2448,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						714,
						502,
						175,
						22
					],
					"parameter_enable": 0,
					"hint": "the next controller, note or program change that moves is for this knob or action; without one, leave learning",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-230",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						2448,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-231",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						2448,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-232",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						2448,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/learn"
				}
			},
			{
				"box": {
					"id": "obj-233",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						2448,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-234",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2482,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						901,
						484,
						175,
						18
					],
					"text": "forget",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-235",
					"maxclass": "textedit",
					"numinlets": 1,
					"numoutlets": 4,
					"patching_rect": [
						40,
						2482,
						120,
						22
					],
					"outlettype": [
						"",
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						901,
						502,
						175,
						22
					],
					"parameter_enable": 0,
					"hint": "no controller for this knob or action any more",
					"keymode": 1,
					"lines": 1,
					"fontsize": 11,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"rounded": 4
				}
			},
			{
				"box": {
					"id": "obj-236",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						200,
						2482,
						86,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route text"
				}
			},
			{
				"box": {
					"id": "obj-237",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						300,
						2482,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-238",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						400,
						2482,
						191,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/forget"
				}
			},
			{
				"box": {
					"id": "obj-239",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						680,
						2482,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-240",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2516,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						566,
						33,
						18
					],
					"text": "key",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-241",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2550,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-242",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2550,
						156,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/key"
				}
			},
			{
				"box": {
					"id": "obj-243",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2550,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-244",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						2516,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						49,
						566,
						207,
						18
					],
					"text": "auto",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-245",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2516,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						584,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "the notes allowed: the key heard, none in particular, or this key (auto, off, or a key such as \u0022C minor\u0022, \u0022Bb dorian\u0022, \u0022A minor-pentatonic\u0022)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"auto",
						",",
						"off",
						",",
						"C major",
						",",
						"Db major",
						",",
						"D major",
						",",
						"Eb major",
						",",
						"E major",
						",",
						"F major",
						",",
						"F# major",
						",",
						"G major",
						",",
						"Ab major",
						",",
						"A major",
						",",
						"Bb major",
						",",
						"B major",
						",",
						"C minor",
						",",
						"C# minor",
						",",
						"D minor",
						",",
						"D# minor",
						",",
						"E minor",
						",",
						"F minor",
						",",
						"F# minor",
						",",
						"G minor",
						",",
						"G# minor",
						",",
						"A minor",
						",",
						"Bb minor",
						",",
						"B minor",
						",",
						"C minor-pentatonic",
						",",
						"C# minor-pentatonic",
						",",
						"D minor-pentatonic",
						",",
						"D# minor-pentatonic",
						",",
						"E minor-pentatonic",
						",",
						"F minor-pentatonic",
						",",
						"F# minor-pentatonic",
						",",
						"G minor-pentatonic",
						",",
						"G# minor-pentatonic",
						",",
						"A minor-pentatonic",
						",",
						"Bb minor-pentatonic",
						",",
						"B minor-pentatonic",
						",",
						"C dorian",
						",",
						"C# dorian",
						",",
						"D dorian",
						",",
						"Eb dorian",
						",",
						"E dorian",
						",",
						"F dorian",
						",",
						"F# dorian",
						",",
						"G dorian",
						",",
						"G# dorian",
						",",
						"A dorian",
						",",
						"Bb dorian",
						",",
						"B dorian"
					]
				}
			},
			{
				"box": {
					"id": "obj-246",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						2516,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-247",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						2516,
						170,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/key"
				}
			},
			{
				"box": {
					"id": "obj-248",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						2516,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-249",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						2516,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-250",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2584,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						610,
						82,
						18
					],
					"text": "chord-lock",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-251",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2618,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-252",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2618,
						205,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/chord-lock"
				}
			},
			{
				"box": {
					"id": "obj-253",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2618,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-254",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						2584,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						629,
						17,
						17
					],
					"parameter_enable": 0,
					"hint": "chord tones of the chord heard only (off, on)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-255",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2584,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/chord-lock"
				}
			},
			{
				"box": {
					"id": "obj-256",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2584,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-257",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2652,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						654,
						47,
						18
					],
					"text": "range",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-258",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2686,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-259",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2686,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/range"
				}
			},
			{
				"box": {
					"id": "obj-260",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2686,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-261",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						2652,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						63,
						654,
						193,
						18
					],
					"text": "48..84",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-262",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						2652,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						672,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "lowest and highest pitch (two pitches such as 48..84 or C3..C6)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"24..48",
						",",
						"36..60",
						",",
						"48..72",
						",",
						"48..84",
						",",
						"60..84",
						",",
						"72..96",
						",",
						"84..108",
						",",
						"21..108"
					]
				}
			},
			{
				"box": {
					"id": "obj-263",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						2652,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-264",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						2652,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/range"
				}
			},
			{
				"box": {
					"id": "obj-265",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						2652,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-266",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						2652,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-267",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2720,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						698,
						61,
						18
					],
					"text": "density",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-268",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2754,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-269",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2754,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/density"
				}
			},
			{
				"box": {
					"id": "obj-270",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2754,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-271",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						2720,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						77,
						698,
						179,
						18
					],
					"text": "follow",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-272",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						2720,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						717,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "notes per beat, or as dense as the player (follow or 0.25..8)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-273",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2720,
						233,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/density/norm"
				}
			},
			{
				"box": {
					"id": "obj-274",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2720,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-275",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2788,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-276",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2788,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/density/norm"
				}
			},
			{
				"box": {
					"id": "obj-277",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2788,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-278",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2822,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						742,
						75,
						18
					],
					"text": "polyphony",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-279",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2856,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-280",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2856,
						198,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/polyphony"
				}
			},
			{
				"box": {
					"id": "obj-281",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2856,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-282",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						2822,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						91,
						742,
						165,
						18
					],
					"text": "4",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-283",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						2822,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						761,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "most notes at once (1..8)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-284",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2822,
						247,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/polyphony/norm"
				}
			},
			{
				"box": {
					"id": "obj-285",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2822,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-286",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2890,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-287",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2890,
						233,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/polyphony/norm"
				}
			},
			{
				"box": {
					"id": "obj-288",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2890,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-289",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						2924,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						786,
						117,
						18
					],
					"text": "longest (beats)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-290",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2958,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-291",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2958,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/longest"
				}
			},
			{
				"box": {
					"id": "obj-292",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2958,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-293",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						2924,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						133,
						786,
						123,
						18
					],
					"text": "8",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-294",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						2924,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						16,
						805,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "longest note (0.25..16 beats)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-295",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						2924,
						233,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/longest/norm"
				}
			},
			{
				"box": {
					"id": "obj-296",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						2924,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-297",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						2992,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-298",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						2992,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/longest/norm"
				}
			},
			{
				"box": {
					"id": "obj-299",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						2992,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-300",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3026,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						566,
						61,
						18
					],
					"text": "repeats",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-301",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3060,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-302",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3060,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/repeats"
				}
			},
			{
				"box": {
					"id": "obj-303",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3060,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-304",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3026,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						329,
						566,
						179,
						18
					],
					"text": "4",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-305",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						3026,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						585,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "most strikes of one pitch in a row (off or 1..16)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-306",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						3026,
						233,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/repeats/norm"
				}
			},
			{
				"box": {
					"id": "obj-307",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						3026,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-308",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3094,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-309",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3094,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/repeats/norm"
				}
			},
			{
				"box": {
					"id": "obj-310",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3094,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-311",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3128,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						610,
						40,
						18
					],
					"text": "land",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-312",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3162,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-313",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3162,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/land"
				}
			},
			{
				"box": {
					"id": "obj-314",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3162,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-315",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3128,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						308,
						610,
						200,
						18
					],
					"text": "off",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-316",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						3128,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						628,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "a pitch the answer must strike, and where (off, or pitch@bar.beat of the answer such as C5@4.1)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"off",
						",",
						"C4@1.1",
						",",
						"C4@2.1",
						",",
						"C4@4.1",
						",",
						"C5@4.1",
						",",
						"G4@4.1"
					]
				}
			},
			{
				"box": {
					"id": "obj-317",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						3128,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-318",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						3128,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/land"
				}
			},
			{
				"box": {
					"id": "obj-319",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						3128,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-320",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						3128,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-321",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3196,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						654,
						103,
						18
					],
					"text": "length (bars)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-322",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3230,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-323",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3230,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/length"
				}
			},
			{
				"box": {
					"id": "obj-324",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3230,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-325",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3196,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						371,
						654,
						137,
						18
					],
					"text": "call",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-326",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						3196,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						673,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "as long as the call, or so many bars (call or 1..16 bars)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-327",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						3196,
						226,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/length/norm"
				}
			},
			{
				"box": {
					"id": "obj-328",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						3196,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-329",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3264,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-330",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3264,
						212,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/length/norm"
				}
			},
			{
				"box": {
					"id": "obj-331",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3264,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-332",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3298,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						698,
						68,
						18
					],
					"text": "surprise",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-333",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3332,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-334",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3332,
						191,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/surprise"
				}
			},
			{
				"box": {
					"id": "obj-335",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3332,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-336",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3298,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						336,
						698,
						172,
						18
					],
					"text": "0.3",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-337",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						3298,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						717,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "imitate (0) to surprise (1) (0..1)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-338",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						3298,
						240,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/surprise/norm"
				}
			},
			{
				"box": {
					"id": "obj-339",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						3298,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-340",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3366,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-341",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3366,
						226,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/surprise/norm"
				}
			},
			{
				"box": {
					"id": "obj-342",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3366,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-343",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3400,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						742,
						47,
						18
					],
					"text": "style",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-344",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3434,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-345",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3434,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/style"
				}
			},
			{
				"box": {
					"id": "obj-346",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3434,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-347",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3400,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						315,
						742,
						193,
						18
					],
					"text": "any",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-348",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						3400,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						760,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "whose manner a trained network answers in (any, or a style the model was trained on, as its card lists them)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"any",
						",",
						"jsb-chorales",
						",",
						"open-hymnal",
						",",
						"openewld",
						",",
						"openewld-uspd",
						",",
						"openscore-lieder"
					]
				}
			},
			{
				"box": {
					"id": "obj-349",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						3400,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-350",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						3400,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/style"
				}
			},
			{
				"box": {
					"id": "obj-351",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						3400,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-352",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						3400,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-353",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3468,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						786,
						61,
						18
					],
					"text": "library",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-354",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3502,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-355",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3502,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/library"
				}
			},
			{
				"box": {
					"id": "obj-356",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3502,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-357",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3468,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						329,
						786,
						179,
						18
					],
					"text": "0.5",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-358",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						3468,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						268,
						805,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "units: only what you played tonight (0), half and half, only the library (1) (0..1)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-359",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						3468,
						233,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/library/norm"
				}
			},
			{
				"box": {
					"id": "obj-360",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						3468,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-361",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3536,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-362",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3536,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/library/norm"
				}
			},
			{
				"box": {
					"id": "obj-363",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3536,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-364",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3570,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						566,
						47,
						18
					],
					"text": "blend",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-365",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3604,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-366",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3604,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/blend"
				}
			},
			{
				"box": {
					"id": "obj-367",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3604,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-368",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3570,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						567,
						566,
						193,
						18
					],
					"text": "1",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-369",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						3570,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						585,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "units: a network alone (0), a network that proposes and units that answer, units alone (1) (0..1)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-370",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						3570,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/blend/norm"
				}
			},
			{
				"box": {
					"id": "obj-371",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						3570,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-372",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3638,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-373",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3638,
						205,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/blend/norm"
				}
			},
			{
				"box": {
					"id": "obj-374",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3638,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-375",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3672,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						610,
						103,
						18
					],
					"text": "reuse (times)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-376",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3706,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-377",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3706,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/reuse"
				}
			},
			{
				"box": {
					"id": "obj-378",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3706,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-379",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3672,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						623,
						610,
						137,
						18
					],
					"text": "1",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-380",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						3672,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						629,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "units: most times one bar may come in one answer (1..8 times)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-381",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						3672,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/reuse/norm"
				}
			},
			{
				"box": {
					"id": "obj-382",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						3672,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-383",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3740,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-384",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3740,
						205,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/reuse/norm"
				}
			},
			{
				"box": {
					"id": "obj-385",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3740,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-386",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3774,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						654,
						40,
						18
					],
					"text": "unit",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-387",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3808,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-388",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3808,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/unit"
				}
			},
			{
				"box": {
					"id": "obj-389",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3808,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-390",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3774,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						560,
						654,
						200,
						18
					],
					"text": "1",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-391",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						3774,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						672,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "units: how many bars in a row are taken from where one is found, if there is room (1, 2, 4)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"1",
						",",
						"2",
						",",
						"4"
					]
				}
			},
			{
				"box": {
					"id": "obj-392",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						3774,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-393",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						3774,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/unit"
				}
			},
			{
				"box": {
					"id": "obj-394",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						3774,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-395",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						3774,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-396",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3842,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						698,
						117,
						18
					],
					"text": "no-copy (notes)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-397",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3876,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-398",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3876,
						184,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/no-copy"
				}
			},
			{
				"box": {
					"id": "obj-399",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3876,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-400",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3842,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						637,
						698,
						123,
						18
					],
					"text": "0",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-401",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						3842,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						717,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "fewest notes in a row that count as copied; 0 lets it quote (0..32 notes)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-402",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						3842,
						233,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/no-copy/norm"
				}
			},
			{
				"box": {
					"id": "obj-403",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						3842,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-404",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3910,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-405",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3910,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/no-copy/norm"
				}
			},
			{
				"box": {
					"id": "obj-406",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3910,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-407",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						3944,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						742,
						40,
						18
					],
					"text": "turn",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-408",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						3978,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-409",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						3978,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/turn"
				}
			},
			{
				"box": {
					"id": "obj-410",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						3978,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-411",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						3944,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						560,
						742,
						200,
						18
					],
					"text": "gap",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-412",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						3944,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						760,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "who plays when: after a gap, in turns of so many bars, or on a cue (gap, bars:1..16 or cue)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"gap",
						",",
						"bars:1",
						",",
						"bars:2",
						",",
						"bars:4",
						",",
						"bars:8",
						",",
						"cue"
					]
				}
			},
			{
				"box": {
					"id": "obj-413",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						3944,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-414",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						3944,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/turn"
				}
			},
			{
				"box": {
					"id": "obj-415",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						3944,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-416",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						3944,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-417",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4012,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						786,
						68,
						18
					],
					"text": "gap (ms)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-418",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4046,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-419",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4046,
						156,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/gap"
				}
			},
			{
				"box": {
					"id": "obj-420",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4046,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-421",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4012,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						588,
						786,
						172,
						18
					],
					"text": "250",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-422",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4012,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						520,
						805,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "the shortest silence that ends a phrase; a slow phrase gets longer ones (100..3000 ms)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-423",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4012,
						205,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/gap/norm"
				}
			},
			{
				"box": {
					"id": "obj-424",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4012,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-425",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4080,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-426",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4080,
						191,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/gap/norm"
				}
			},
			{
				"box": {
					"id": "obj-427",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4080,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-428",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4114,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						566,
						89,
						18
					],
					"text": "tempo (bpm)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-429",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4148,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-430",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4148,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/tempo"
				}
			},
			{
				"box": {
					"id": "obj-431",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4148,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-432",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4114,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						861,
						566,
						151,
						18
					],
					"text": "auto",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-433",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4114,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						585,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "follow the player, the clock and the tap, or hold this tempo (auto or 30..300 bpm)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-434",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4114,
						219,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/tempo/norm"
				}
			},
			{
				"box": {
					"id": "obj-435",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4114,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-436",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4182,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-437",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4182,
						205,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/tempo/norm"
				}
			},
			{
				"box": {
					"id": "obj-438",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4182,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-439",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4216,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						610,
						47,
						18
					],
					"text": "meter",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-440",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4250,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-441",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4250,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/meter"
				}
			},
			{
				"box": {
					"id": "obj-442",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4250,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-443",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4216,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						819,
						610,
						193,
						18
					],
					"text": "4/4",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-444",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						4216,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						628,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "how bars are counted (a meter such as 4/4 or 6/8)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"2/4",
						",",
						"3/4",
						",",
						"4/4",
						",",
						"5/4",
						",",
						"6/8",
						",",
						"7/8",
						",",
						"12/8"
					]
				}
			},
			{
				"box": {
					"id": "obj-445",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						4216,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-446",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						4216,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/meter"
				}
			},
			{
				"box": {
					"id": "obj-447",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						4216,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-448",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						4216,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-449",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4284,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						654,
						117,
						18
					],
					"text": "velocity-follow",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-450",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4318,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-451",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4318,
						240,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/velocity-follow"
				}
			},
			{
				"box": {
					"id": "obj-452",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4318,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-453",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4284,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						889,
						654,
						123,
						18
					],
					"text": "0.7",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-454",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4284,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						673,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "how much the answer is as loud as the player (0..1)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-455",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4284,
						289,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/velocity-follow/norm"
				}
			},
			{
				"box": {
					"id": "obj-456",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4284,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-457",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4352,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-458",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4352,
						275,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/velocity-follow/norm"
				}
			},
			{
				"box": {
					"id": "obj-459",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4352,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-460",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4386,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						698,
						96,
						18
					],
					"text": "swing-follow",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-461",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4420,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-462",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4420,
						219,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/swing-follow"
				}
			},
			{
				"box": {
					"id": "obj-463",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4420,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-464",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4386,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						868,
						698,
						144,
						18
					],
					"text": "0.7",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-465",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4386,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						717,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "how much the answer wears the player\u0027s timing (0..1)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-466",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4386,
						268,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/swing-follow/norm"
				}
			},
			{
				"box": {
					"id": "obj-467",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4386,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-468",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4454,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-469",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4454,
						254,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/swing-follow/norm"
				}
			},
			{
				"box": {
					"id": "obj-470",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4454,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-471",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4488,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						742,
						68,
						18
					],
					"text": "barge-in",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-472",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4522,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-473",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4522,
						191,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/barge-in"
				}
			},
			{
				"box": {
					"id": "obj-474",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4522,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-475",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4488,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						840,
						742,
						172,
						18
					],
					"text": "yield",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-476",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						4488,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						760,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "what the answer does when the player comes in: stop at once, or go on (yield, duet)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"yield",
						",",
						"duet"
					]
				}
			},
			{
				"box": {
					"id": "obj-477",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						4488,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-478",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						4488,
						205,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/barge-in"
				}
			},
			{
				"box": {
					"id": "obj-479",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						4488,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-480",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						4488,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-481",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4556,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						786,
						110,
						18
					],
					"text": "shadow (steps)",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-482",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4590,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-483",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4590,
						177,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/shadow"
				}
			},
			{
				"box": {
					"id": "obj-484",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4590,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-485",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4556,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						882,
						786,
						130,
						18
					],
					"text": "0",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-486",
					"maxclass": "slider",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4556,
						120,
						22
					],
					"outlettype": [
						""
					],
					"presentation": 1,
					"presentation_rect": [
						772,
						805,
						240,
						15
					],
					"parameter_enable": 0,
					"hint": "a voice so many scale steps above (or below) the player, at once; 2 is a third, 0 is off (-14..14 steps)",
					"floatoutput": 1,
					"size": 1,
					"min": 0,
					"mult": 1,
					"orientation": 1,
					"relative": 0,
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"knobcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"elementcolor": [
						0.149,
						0.192,
						0.239,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-487",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4556,
						226,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/shadow/norm"
				}
			},
			{
				"box": {
					"id": "obj-488",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4556,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-489",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4624,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-490",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4624,
						212,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/shadow/norm"
				}
			},
			{
				"box": {
					"id": "obj-491",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4624,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-492",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4658,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						566,
						33,
						18
					],
					"text": "cue",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-493",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4692,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-494",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4692,
						156,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/cue"
				}
			},
			{
				"box": {
					"id": "obj-495",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4692,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-496",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4658,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1057,
						566,
						207,
						18
					],
					"text": "cc:67",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-497",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						4658,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						584,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "what ends a phrase when the turn is by cue (cc:0..127 or key:pitch)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"cc:67",
						",",
						"cc:66",
						",",
						"key:C1",
						",",
						"key:A0"
					]
				}
			},
			{
				"box": {
					"id": "obj-498",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						4658,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-499",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						4658,
						170,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/cue"
				}
			},
			{
				"box": {
					"id": "obj-500",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						4658,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-501",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						4658,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-502",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4726,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						610,
						68,
						18
					],
					"text": "takeover",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-503",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4760,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-504",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4760,
						191,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/takeover"
				}
			},
			{
				"box": {
					"id": "obj-505",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4760,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-506",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						1100,
						4726,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1092,
						610,
						172,
						18
					],
					"text": "pickup",
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-507",
					"maxclass": "umenu",
					"numinlets": 1,
					"numoutlets": 3,
					"patching_rect": [
						40,
						4726,
						120,
						22
					],
					"outlettype": [
						"int",
						"",
						""
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						628,
						240,
						18
					],
					"parameter_enable": 0,
					"hint": "how a fader that is learned takes its knob over: when it passes where the knob stands, at once, or by closing in (pickup, jump, scale)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"textcolor": [
						0.91,
						0.929,
						0.949,
						1
					],
					"fontsize": 11,
					"items": [
						"pickup",
						",",
						"jump",
						",",
						"scale"
					]
				}
			},
			{
				"box": {
					"id": "obj-508",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						180,
						4726,
						72,
						22
					],
					"outlettype": [
						""
					],
					"text": "tosymbol"
				}
			},
			{
				"box": {
					"id": "obj-509",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						260,
						4726,
						205,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/takeover"
				}
			},
			{
				"box": {
					"id": "obj-510",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						520,
						4726,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-511",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						1300,
						4726,
						135,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend setsymbol"
				}
			},
			{
				"box": {
					"id": "obj-512",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4794,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						654,
						47,
						18
					],
					"text": "click",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-513",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4828,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-514",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4828,
						170,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/click"
				}
			},
			{
				"box": {
					"id": "obj-515",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4828,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-516",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4794,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						673,
						17,
						17
					],
					"parameter_enable": 0,
					"hint": "a metronome on its own channel (off, on)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-517",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4794,
						184,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/click"
				}
			},
			{
				"box": {
					"id": "obj-518",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4794,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-519",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4862,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						698,
						75,
						18
					],
					"text": "clock-out",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-520",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4896,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-521",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4896,
						198,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/clock-out"
				}
			},
			{
				"box": {
					"id": "obj-522",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4896,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-523",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4862,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						717,
						17,
						17
					],
					"parameter_enable": 0,
					"hint": "send MIDI clock to the outputs (off, on)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-524",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4862,
						212,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/clock-out"
				}
			},
			{
				"box": {
					"id": "obj-525",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4862,
						93,
						22
					],
					"text": "s dm_packet"
				}
			},
			{
				"box": {
					"id": "obj-526",
					"maxclass": "comment",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						2000,
						4930,
						160,
						22
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						742,
						40,
						18
					],
					"text": "mute",
					"textcolor": [
						0.529,
						0.588,
						0.647,
						1
					],
					"fontsize": 11,
					"fontface": 0
				}
			},
			{
				"box": {
					"id": "obj-527",
					"maxclass": "newobj",
					"numinlets": 0,
					"numoutlets": 1,
					"patching_rect": [
						620,
						4964,
						79,
						22
					],
					"outlettype": [
						""
					],
					"text": "r dm_told"
				}
			},
			{
				"box": {
					"id": "obj-528",
					"maxclass": "newobj",
					"numinlets": 2,
					"numoutlets": 2,
					"patching_rect": [
						700,
						4964,
						163,
						22
					],
					"outlettype": [
						"",
						""
					],
					"text": "route /deepmusic/mute"
				}
			},
			{
				"box": {
					"id": "obj-529",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						960,
						4964,
						93,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend set"
				}
			},
			{
				"box": {
					"id": "obj-530",
					"maxclass": "toggle",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						40,
						4930,
						22,
						22
					],
					"outlettype": [
						"int"
					],
					"presentation": 1,
					"presentation_rect": [
						1024,
						761,
						17,
						17
					],
					"parameter_enable": 0,
					"hint": "listen, learn, and say nothing (off, on)",
					"bgcolor": [
						0.102,
						0.133,
						0.173,
						1
					],
					"checkedcolor": [
						0.353,
						0.663,
						0.902,
						1
					],
					"uncheckedcolor": [
						0.224,
						0.263,
						0.302,
						1
					]
				}
			},
			{
				"box": {
					"id": "obj-531",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 1,
					"patching_rect": [
						200,
						4930,
						177,
						22
					],
					"outlettype": [
						""
					],
					"text": "prepend /deepmusic/mute"
				}
			},
			{
				"box": {
					"id": "obj-532",
					"maxclass": "newobj",
					"numinlets": 1,
					"numoutlets": 0,
					"patching_rect": [
						460,
						4930,
						93,
						22
					],
					"text": "s dm_packet"
				}
			}
		],
		"lines": [
			{
				"patchline": {
					"source": [
						"obj-3",
						0
					],
					"destination": [
						"obj-4",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-5",
						0
					],
					"destination": [
						"obj-4",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-6",
						0
					],
					"destination": [
						"obj-4",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-7",
						0
					],
					"destination": [
						"obj-8",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-9",
						0
					],
					"destination": [
						"obj-10",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-10",
						0
					],
					"destination": [
						"obj-11",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-11",
						0
					],
					"destination": [
						"obj-12",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-12",
						0
					],
					"destination": [
						"obj-13",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-14",
						0
					],
					"destination": [
						"obj-15",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-15",
						0
					],
					"destination": [
						"obj-16",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-17",
						0
					],
					"destination": [
						"obj-18",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-18",
						0
					],
					"destination": [
						"obj-19",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-19",
						0
					],
					"destination": [
						"obj-20",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-18",
						1
					],
					"destination": [
						"obj-21",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-20",
						0
					],
					"destination": [
						"obj-22",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-21",
						0
					],
					"destination": [
						"obj-22",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-23",
						0
					],
					"destination": [
						"obj-24",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-24",
						0
					],
					"destination": [
						"obj-25",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-25",
						0
					],
					"destination": [
						"obj-26",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-23",
						1
					],
					"destination": [
						"obj-24",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-23",
						2
					],
					"destination": [
						"obj-24",
						2
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-27",
						0
					],
					"destination": [
						"obj-28",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-28",
						0
					],
					"destination": [
						"obj-29",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-29",
						0
					],
					"destination": [
						"obj-30",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-27",
						1
					],
					"destination": [
						"obj-28",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-27",
						2
					],
					"destination": [
						"obj-28",
						2
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-73",
						0
					],
					"destination": [
						"obj-74",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-74",
						0
					],
					"destination": [
						"obj-75",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-75",
						0
					],
					"destination": [
						"obj-45",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-76",
						0
					],
					"destination": [
						"obj-77",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-77",
						0
					],
					"destination": [
						"obj-78",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-78",
						0
					],
					"destination": [
						"obj-54",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-79",
						0
					],
					"destination": [
						"obj-80",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-80",
						0
					],
					"destination": [
						"obj-81",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-81",
						0
					],
					"destination": [
						"obj-57",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-82",
						0
					],
					"destination": [
						"obj-83",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-83",
						0
					],
					"destination": [
						"obj-84",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-84",
						0
					],
					"destination": [
						"obj-60",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-85",
						0
					],
					"destination": [
						"obj-86",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-86",
						0
					],
					"destination": [
						"obj-87",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-87",
						0
					],
					"destination": [
						"obj-66",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-88",
						0
					],
					"destination": [
						"obj-89",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-89",
						0
					],
					"destination": [
						"obj-90",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-90",
						0
					],
					"destination": [
						"obj-63",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-91",
						0
					],
					"destination": [
						"obj-92",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-92",
						0
					],
					"destination": [
						"obj-93",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-93",
						0
					],
					"destination": [
						"obj-36",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-94",
						0
					],
					"destination": [
						"obj-95",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-95",
						0
					],
					"destination": [
						"obj-96",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-96",
						0
					],
					"destination": [
						"obj-97",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-97",
						0
					],
					"destination": [
						"obj-42",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-98",
						0
					],
					"destination": [
						"obj-99",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-99",
						0
					],
					"destination": [
						"obj-100",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-100",
						0
					],
					"destination": [
						"obj-101",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-100",
						1
					],
					"destination": [
						"obj-101",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-101",
						0
					],
					"destination": [
						"obj-39",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-102",
						0
					],
					"destination": [
						"obj-103",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-103",
						0
					],
					"destination": [
						"obj-104",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-104",
						0
					],
					"destination": [
						"obj-105",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-105",
						0
					],
					"destination": [
						"obj-106",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-106",
						0
					],
					"destination": [
						"obj-48",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-106",
						0
					],
					"destination": [
						"obj-51",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-104",
						1
					],
					"destination": [
						"obj-107",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-107",
						0
					],
					"destination": [
						"obj-108",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-107",
						2
					],
					"destination": [
						"obj-108",
						1
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-107",
						1
					],
					"destination": [
						"obj-108",
						2
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-107",
						3
					],
					"destination": [
						"obj-109",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-108",
						0
					],
					"destination": [
						"obj-48",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-109",
						0
					],
					"destination": [
						"obj-51",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-110",
						0
					],
					"destination": [
						"obj-111",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-111",
						0
					],
					"destination": [
						"obj-112",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-112",
						0
					],
					"destination": [
						"obj-113",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-113",
						0
					],
					"destination": [
						"obj-69",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-114",
						0
					],
					"destination": [
						"obj-115",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-115",
						0
					],
					"destination": [
						"obj-116",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-116",
						0
					],
					"destination": [
						"obj-117",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-117",
						0
					],
					"destination": [
						"obj-72",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-118",
						0
					],
					"destination": [
						"obj-119",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-119",
						0
					],
					"destination": [
						"obj-120",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-120",
						0
					],
					"destination": [
						"obj-121",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-120",
						1
					],
					"destination": [
						"obj-121",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-121",
						0
					],
					"destination": [
						"obj-63",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-122",
						0
					],
					"destination": [
						"obj-123",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-123",
						0
					],
					"destination": [
						"obj-124",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-124",
						0
					],
					"destination": [
						"obj-125",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-125",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-126",
						0
					],
					"destination": [
						"obj-127",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-127",
						0
					],
					"destination": [
						"obj-128",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-128",
						0
					],
					"destination": [
						"obj-129",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-129",
						0
					],
					"destination": [
						"obj-130",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-131",
						0
					],
					"destination": [
						"obj-132",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-132",
						0
					],
					"destination": [
						"obj-133",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-133",
						0
					],
					"destination": [
						"obj-134",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-134",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-133",
						1
					],
					"destination": [
						"obj-135",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-135",
						0
					],
					"destination": [
						"obj-136",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-136",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-135",
						1
					],
					"destination": [
						"obj-137",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-137",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-135",
						2
					],
					"destination": [
						"obj-138",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-138",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-135",
						3
					],
					"destination": [
						"obj-139",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-139",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-135",
						4
					],
					"destination": [
						"obj-140",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-140",
						0
					],
					"destination": [
						"obj-33",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-142",
						0
					],
					"destination": [
						"obj-143",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-143",
						0
					],
					"destination": [
						"obj-144",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-144",
						0
					],
					"destination": [
						"obj-145",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-147",
						0
					],
					"destination": [
						"obj-148",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-148",
						0
					],
					"destination": [
						"obj-149",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-149",
						0
					],
					"destination": [
						"obj-150",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-154",
						0
					],
					"destination": [
						"obj-155",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-155",
						0
					],
					"destination": [
						"obj-156",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-156",
						0
					],
					"destination": [
						"obj-153",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-157",
						0
					],
					"destination": [
						"obj-158",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-158",
						0
					],
					"destination": [
						"obj-159",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-159",
						0
					],
					"destination": [
						"obj-153",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-160",
						0
					],
					"destination": [
						"obj-161",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-161",
						0
					],
					"destination": [
						"obj-162",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-162",
						0
					],
					"destination": [
						"obj-153",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-166",
						0
					],
					"destination": [
						"obj-167",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-167",
						0
					],
					"destination": [
						"obj-168",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-168",
						0
					],
					"destination": [
						"obj-165",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-169",
						0
					],
					"destination": [
						"obj-170",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-170",
						0
					],
					"destination": [
						"obj-171",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-171",
						0
					],
					"destination": [
						"obj-165",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-172",
						0
					],
					"destination": [
						"obj-173",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-173",
						0
					],
					"destination": [
						"obj-174",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-174",
						0
					],
					"destination": [
						"obj-165",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-175",
						0
					],
					"destination": [
						"obj-176",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-176",
						0
					],
					"destination": [
						"obj-177",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-178",
						0
					],
					"destination": [
						"obj-179",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-179",
						0
					],
					"destination": [
						"obj-180",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-181",
						0
					],
					"destination": [
						"obj-182",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-182",
						0
					],
					"destination": [
						"obj-183",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-184",
						0
					],
					"destination": [
						"obj-185",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-185",
						0
					],
					"destination": [
						"obj-186",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-187",
						0
					],
					"destination": [
						"obj-189",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-189",
						0
					],
					"destination": [
						"obj-190",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-191",
						0
					],
					"destination": [
						"obj-192",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-192",
						0
					],
					"destination": [
						"obj-193",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-193",
						0
					],
					"destination": [
						"obj-187",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-194",
						0
					],
					"destination": [
						"obj-195",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-195",
						0
					],
					"destination": [
						"obj-196",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-197",
						0
					],
					"destination": [
						"obj-198",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-198",
						0
					],
					"destination": [
						"obj-199",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-200",
						0
					],
					"destination": [
						"obj-201",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-201",
						0
					],
					"destination": [
						"obj-202",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-203",
						0
					],
					"destination": [
						"obj-205",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-205",
						0
					],
					"destination": [
						"obj-206",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-207",
						0
					],
					"destination": [
						"obj-208",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-208",
						0
					],
					"destination": [
						"obj-209",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-209",
						0
					],
					"destination": [
						"obj-203",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-211",
						0
					],
					"destination": [
						"obj-212",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-212",
						0
					],
					"destination": [
						"obj-213",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-213",
						0
					],
					"destination": [
						"obj-214",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-214",
						0
					],
					"destination": [
						"obj-215",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-217",
						0
					],
					"destination": [
						"obj-218",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-218",
						0
					],
					"destination": [
						"obj-219",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-219",
						0
					],
					"destination": [
						"obj-220",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-220",
						0
					],
					"destination": [
						"obj-221",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-223",
						0
					],
					"destination": [
						"obj-224",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-224",
						0
					],
					"destination": [
						"obj-225",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-225",
						0
					],
					"destination": [
						"obj-226",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-226",
						0
					],
					"destination": [
						"obj-227",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-229",
						0
					],
					"destination": [
						"obj-230",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-230",
						0
					],
					"destination": [
						"obj-231",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-231",
						0
					],
					"destination": [
						"obj-232",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-232",
						0
					],
					"destination": [
						"obj-233",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-235",
						0
					],
					"destination": [
						"obj-236",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-236",
						0
					],
					"destination": [
						"obj-237",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-237",
						0
					],
					"destination": [
						"obj-238",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-238",
						0
					],
					"destination": [
						"obj-239",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-241",
						0
					],
					"destination": [
						"obj-242",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-242",
						0
					],
					"destination": [
						"obj-243",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-243",
						0
					],
					"destination": [
						"obj-244",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-245",
						1
					],
					"destination": [
						"obj-246",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-246",
						0
					],
					"destination": [
						"obj-247",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-247",
						0
					],
					"destination": [
						"obj-248",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-242",
						0
					],
					"destination": [
						"obj-249",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-249",
						0
					],
					"destination": [
						"obj-245",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-251",
						0
					],
					"destination": [
						"obj-252",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-252",
						0
					],
					"destination": [
						"obj-253",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-254",
						0
					],
					"destination": [
						"obj-255",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-255",
						0
					],
					"destination": [
						"obj-256",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-253",
						0
					],
					"destination": [
						"obj-254",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-258",
						0
					],
					"destination": [
						"obj-259",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-259",
						0
					],
					"destination": [
						"obj-260",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-260",
						0
					],
					"destination": [
						"obj-261",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-262",
						1
					],
					"destination": [
						"obj-263",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-263",
						0
					],
					"destination": [
						"obj-264",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-264",
						0
					],
					"destination": [
						"obj-265",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-259",
						0
					],
					"destination": [
						"obj-266",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-266",
						0
					],
					"destination": [
						"obj-262",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-268",
						0
					],
					"destination": [
						"obj-269",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-269",
						0
					],
					"destination": [
						"obj-270",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-270",
						0
					],
					"destination": [
						"obj-271",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-272",
						0
					],
					"destination": [
						"obj-273",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-273",
						0
					],
					"destination": [
						"obj-274",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-275",
						0
					],
					"destination": [
						"obj-276",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-276",
						0
					],
					"destination": [
						"obj-277",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-277",
						0
					],
					"destination": [
						"obj-272",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-279",
						0
					],
					"destination": [
						"obj-280",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-280",
						0
					],
					"destination": [
						"obj-281",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-281",
						0
					],
					"destination": [
						"obj-282",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-283",
						0
					],
					"destination": [
						"obj-284",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-284",
						0
					],
					"destination": [
						"obj-285",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-286",
						0
					],
					"destination": [
						"obj-287",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-287",
						0
					],
					"destination": [
						"obj-288",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-288",
						0
					],
					"destination": [
						"obj-283",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-290",
						0
					],
					"destination": [
						"obj-291",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-291",
						0
					],
					"destination": [
						"obj-292",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-292",
						0
					],
					"destination": [
						"obj-293",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-294",
						0
					],
					"destination": [
						"obj-295",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-295",
						0
					],
					"destination": [
						"obj-296",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-297",
						0
					],
					"destination": [
						"obj-298",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-298",
						0
					],
					"destination": [
						"obj-299",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-299",
						0
					],
					"destination": [
						"obj-294",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-301",
						0
					],
					"destination": [
						"obj-302",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-302",
						0
					],
					"destination": [
						"obj-303",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-303",
						0
					],
					"destination": [
						"obj-304",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-305",
						0
					],
					"destination": [
						"obj-306",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-306",
						0
					],
					"destination": [
						"obj-307",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-308",
						0
					],
					"destination": [
						"obj-309",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-309",
						0
					],
					"destination": [
						"obj-310",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-310",
						0
					],
					"destination": [
						"obj-305",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-312",
						0
					],
					"destination": [
						"obj-313",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-313",
						0
					],
					"destination": [
						"obj-314",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-314",
						0
					],
					"destination": [
						"obj-315",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-316",
						1
					],
					"destination": [
						"obj-317",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-317",
						0
					],
					"destination": [
						"obj-318",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-318",
						0
					],
					"destination": [
						"obj-319",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-313",
						0
					],
					"destination": [
						"obj-320",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-320",
						0
					],
					"destination": [
						"obj-316",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-322",
						0
					],
					"destination": [
						"obj-323",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-323",
						0
					],
					"destination": [
						"obj-324",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-324",
						0
					],
					"destination": [
						"obj-325",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-326",
						0
					],
					"destination": [
						"obj-327",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-327",
						0
					],
					"destination": [
						"obj-328",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-329",
						0
					],
					"destination": [
						"obj-330",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-330",
						0
					],
					"destination": [
						"obj-331",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-331",
						0
					],
					"destination": [
						"obj-326",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-333",
						0
					],
					"destination": [
						"obj-334",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-334",
						0
					],
					"destination": [
						"obj-335",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-335",
						0
					],
					"destination": [
						"obj-336",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-337",
						0
					],
					"destination": [
						"obj-338",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-338",
						0
					],
					"destination": [
						"obj-339",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-340",
						0
					],
					"destination": [
						"obj-341",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-341",
						0
					],
					"destination": [
						"obj-342",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-342",
						0
					],
					"destination": [
						"obj-337",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-344",
						0
					],
					"destination": [
						"obj-345",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-345",
						0
					],
					"destination": [
						"obj-346",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-346",
						0
					],
					"destination": [
						"obj-347",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-348",
						1
					],
					"destination": [
						"obj-349",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-349",
						0
					],
					"destination": [
						"obj-350",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-350",
						0
					],
					"destination": [
						"obj-351",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-345",
						0
					],
					"destination": [
						"obj-352",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-352",
						0
					],
					"destination": [
						"obj-348",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-354",
						0
					],
					"destination": [
						"obj-355",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-355",
						0
					],
					"destination": [
						"obj-356",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-356",
						0
					],
					"destination": [
						"obj-357",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-358",
						0
					],
					"destination": [
						"obj-359",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-359",
						0
					],
					"destination": [
						"obj-360",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-361",
						0
					],
					"destination": [
						"obj-362",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-362",
						0
					],
					"destination": [
						"obj-363",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-363",
						0
					],
					"destination": [
						"obj-358",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-365",
						0
					],
					"destination": [
						"obj-366",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-366",
						0
					],
					"destination": [
						"obj-367",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-367",
						0
					],
					"destination": [
						"obj-368",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-369",
						0
					],
					"destination": [
						"obj-370",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-370",
						0
					],
					"destination": [
						"obj-371",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-372",
						0
					],
					"destination": [
						"obj-373",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-373",
						0
					],
					"destination": [
						"obj-374",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-374",
						0
					],
					"destination": [
						"obj-369",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-376",
						0
					],
					"destination": [
						"obj-377",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-377",
						0
					],
					"destination": [
						"obj-378",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-378",
						0
					],
					"destination": [
						"obj-379",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-380",
						0
					],
					"destination": [
						"obj-381",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-381",
						0
					],
					"destination": [
						"obj-382",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-383",
						0
					],
					"destination": [
						"obj-384",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-384",
						0
					],
					"destination": [
						"obj-385",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-385",
						0
					],
					"destination": [
						"obj-380",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-387",
						0
					],
					"destination": [
						"obj-388",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-388",
						0
					],
					"destination": [
						"obj-389",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-389",
						0
					],
					"destination": [
						"obj-390",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-391",
						1
					],
					"destination": [
						"obj-392",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-392",
						0
					],
					"destination": [
						"obj-393",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-393",
						0
					],
					"destination": [
						"obj-394",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-388",
						0
					],
					"destination": [
						"obj-395",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-395",
						0
					],
					"destination": [
						"obj-391",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-397",
						0
					],
					"destination": [
						"obj-398",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-398",
						0
					],
					"destination": [
						"obj-399",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-399",
						0
					],
					"destination": [
						"obj-400",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-401",
						0
					],
					"destination": [
						"obj-402",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-402",
						0
					],
					"destination": [
						"obj-403",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-404",
						0
					],
					"destination": [
						"obj-405",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-405",
						0
					],
					"destination": [
						"obj-406",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-406",
						0
					],
					"destination": [
						"obj-401",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-408",
						0
					],
					"destination": [
						"obj-409",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-409",
						0
					],
					"destination": [
						"obj-410",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-410",
						0
					],
					"destination": [
						"obj-411",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-412",
						1
					],
					"destination": [
						"obj-413",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-413",
						0
					],
					"destination": [
						"obj-414",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-414",
						0
					],
					"destination": [
						"obj-415",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-409",
						0
					],
					"destination": [
						"obj-416",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-416",
						0
					],
					"destination": [
						"obj-412",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-418",
						0
					],
					"destination": [
						"obj-419",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-419",
						0
					],
					"destination": [
						"obj-420",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-420",
						0
					],
					"destination": [
						"obj-421",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-422",
						0
					],
					"destination": [
						"obj-423",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-423",
						0
					],
					"destination": [
						"obj-424",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-425",
						0
					],
					"destination": [
						"obj-426",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-426",
						0
					],
					"destination": [
						"obj-427",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-427",
						0
					],
					"destination": [
						"obj-422",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-429",
						0
					],
					"destination": [
						"obj-430",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-430",
						0
					],
					"destination": [
						"obj-431",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-431",
						0
					],
					"destination": [
						"obj-432",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-433",
						0
					],
					"destination": [
						"obj-434",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-434",
						0
					],
					"destination": [
						"obj-435",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-436",
						0
					],
					"destination": [
						"obj-437",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-437",
						0
					],
					"destination": [
						"obj-438",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-438",
						0
					],
					"destination": [
						"obj-433",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-440",
						0
					],
					"destination": [
						"obj-441",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-441",
						0
					],
					"destination": [
						"obj-442",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-442",
						0
					],
					"destination": [
						"obj-443",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-444",
						1
					],
					"destination": [
						"obj-445",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-445",
						0
					],
					"destination": [
						"obj-446",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-446",
						0
					],
					"destination": [
						"obj-447",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-441",
						0
					],
					"destination": [
						"obj-448",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-448",
						0
					],
					"destination": [
						"obj-444",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-450",
						0
					],
					"destination": [
						"obj-451",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-451",
						0
					],
					"destination": [
						"obj-452",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-452",
						0
					],
					"destination": [
						"obj-453",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-454",
						0
					],
					"destination": [
						"obj-455",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-455",
						0
					],
					"destination": [
						"obj-456",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-457",
						0
					],
					"destination": [
						"obj-458",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-458",
						0
					],
					"destination": [
						"obj-459",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-459",
						0
					],
					"destination": [
						"obj-454",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-461",
						0
					],
					"destination": [
						"obj-462",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-462",
						0
					],
					"destination": [
						"obj-463",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-463",
						0
					],
					"destination": [
						"obj-464",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-465",
						0
					],
					"destination": [
						"obj-466",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-466",
						0
					],
					"destination": [
						"obj-467",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-468",
						0
					],
					"destination": [
						"obj-469",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-469",
						0
					],
					"destination": [
						"obj-470",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-470",
						0
					],
					"destination": [
						"obj-465",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-472",
						0
					],
					"destination": [
						"obj-473",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-473",
						0
					],
					"destination": [
						"obj-474",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-474",
						0
					],
					"destination": [
						"obj-475",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-476",
						1
					],
					"destination": [
						"obj-477",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-477",
						0
					],
					"destination": [
						"obj-478",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-478",
						0
					],
					"destination": [
						"obj-479",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-473",
						0
					],
					"destination": [
						"obj-480",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-480",
						0
					],
					"destination": [
						"obj-476",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-482",
						0
					],
					"destination": [
						"obj-483",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-483",
						0
					],
					"destination": [
						"obj-484",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-484",
						0
					],
					"destination": [
						"obj-485",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-486",
						0
					],
					"destination": [
						"obj-487",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-487",
						0
					],
					"destination": [
						"obj-488",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-489",
						0
					],
					"destination": [
						"obj-490",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-490",
						0
					],
					"destination": [
						"obj-491",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-491",
						0
					],
					"destination": [
						"obj-486",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-493",
						0
					],
					"destination": [
						"obj-494",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-494",
						0
					],
					"destination": [
						"obj-495",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-495",
						0
					],
					"destination": [
						"obj-496",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-497",
						1
					],
					"destination": [
						"obj-498",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-498",
						0
					],
					"destination": [
						"obj-499",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-499",
						0
					],
					"destination": [
						"obj-500",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-494",
						0
					],
					"destination": [
						"obj-501",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-501",
						0
					],
					"destination": [
						"obj-497",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-503",
						0
					],
					"destination": [
						"obj-504",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-504",
						0
					],
					"destination": [
						"obj-505",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-505",
						0
					],
					"destination": [
						"obj-506",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-507",
						1
					],
					"destination": [
						"obj-508",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-508",
						0
					],
					"destination": [
						"obj-509",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-509",
						0
					],
					"destination": [
						"obj-510",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-504",
						0
					],
					"destination": [
						"obj-511",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-511",
						0
					],
					"destination": [
						"obj-507",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-513",
						0
					],
					"destination": [
						"obj-514",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-514",
						0
					],
					"destination": [
						"obj-515",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-516",
						0
					],
					"destination": [
						"obj-517",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-517",
						0
					],
					"destination": [
						"obj-518",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-515",
						0
					],
					"destination": [
						"obj-516",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-520",
						0
					],
					"destination": [
						"obj-521",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-521",
						0
					],
					"destination": [
						"obj-522",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-523",
						0
					],
					"destination": [
						"obj-524",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-524",
						0
					],
					"destination": [
						"obj-525",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-522",
						0
					],
					"destination": [
						"obj-523",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-527",
						0
					],
					"destination": [
						"obj-528",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-528",
						0
					],
					"destination": [
						"obj-529",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-530",
						0
					],
					"destination": [
						"obj-531",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-531",
						0
					],
					"destination": [
						"obj-532",
						0
					]
				}
			},
			{
				"patchline": {
					"source": [
						"obj-529",
						0
					],
					"destination": [
						"obj-530",
						0
					]
				}
			}
		],
		"dependency_cache": [],
		"autosave": 0
	}
}
